// Values with which a person can try a template at once, by the words in the name of a field.

const SAMPLES = [
  [/perk|benefit/, ['Private health insurance', '30 days of leave']],
  [/(cost|expense|fee)s? .*name/, ['Relocation', 'Equipment']],
  [/(product|item|line|service|article|position)s? .*(name|title|description)/, ['Difference engine', 'Punched cards']],
  [/e-?mail/, ['ada.lovelace@example.com', 'grace.hopper@example.com']],
  [/phone|mobile|fax/, ['+44 20 7946 0018', '+1 202 555 0143']],
  [/currency/, ['GBP']],
  [/country/, ['United Kingdom', 'United States']],
  [/city|town/, ['London', 'New York']],
  [/zip|post(al)? ?code/, ['SW1Y 4JH', '10001']],
  [/state|province|county/, ['Greater London', 'New York']],
  [/street|address|line ?\d/, ["12 St James's Square", '5 Exchange Place']],
  [/date|day|deadline|due|expir|start|until/, ['2026-12-01', '2027-01-15']],
  [/company|organi[sz]ation|vendor|supplier|business|employer|client name|account/, ['Analytical Engines Ltd', 'Compilers Inc']],
  [/position|job|role|title|occupation/, ['Head of Computing', 'Rear Admiral']],
  [/department|team/, ['Research', 'Navy']],
  [/first ?name|given/, ['Ada', 'Grace']],
  [/last ?name|surname|family/, ['Lovelace', 'Hopper']],
  [/sign|author|name|person|customer|candidate|employee|manager|contact|party|recipient|buyer|seller|owner/, ['Ada Lovelace', 'Grace Hopper']],
  [/invoice|order|number|reference|\bno\b|\bid\b/, ['2026-0042', '2026-0043']],
  [/product|item|service|article/, ['Difference engine', 'Punched cards']],
  [/description|note|comment|detail|purpose|scope/, ['Design and first programme', 'Delivery and training']],
  [/law|jurisdiction/, ['England and Wales']],
];

const AMOUNTS = [
  [/quantity|qty|count|units|hours|days|months|years/, [2, 5]],
  [/total|sum|balance/, [4900, 4900]], // of the two rows of samples
  [/rate|percent|tax|vat|discount/, [20, 10]],
  [/salary|income|fee/, [84000, 62000]],
];

function find(samples, name, row, otherwise) {
  const values = samples.find(([pattern]) => pattern.test(name))?.[1] ?? otherwise;
  return values[row % values.length];
}

/** A sample for a field, in the row of a list that it is in. */
export function sample({ kind, format, default: inserted }, name, row) {
  if (kind === 'IMAGE') return sampleLogo();
  if (kind === 'BOOLEAN') return true;
  if (kind === 'NUMBER') return find(AMOUNTS, name, row, [1250, 480]);
  if (isDate(format)) return ['2026-12-01', '2027-01-15'][row % 2];
  return inserted ?? find(SAMPLES, name, row, ['Sample text', 'Another text']);
}

/** Whether a format is one of dates, such as `dd-mm-yyyy`. */
export const isDate = (format) => /^(?=.*[dmy])[dmy]+([-/. ][dmy]+){1,2}$/i.test(format ?? '');

/** A small logo as a data URL. */
function sampleLogo() {
  const canvas = Object.assign(document.createElement('canvas'), { width: 240, height: 80 });
  const draw = canvas.getContext('2d');
  draw.fillStyle = '#1f5fd0';
  draw.fillRect(0, 0, 240, 80);
  draw.fillStyle = '#fff';
  draw.font = 'bold 34px sans-serif';
  draw.textAlign = 'center';
  draw.textBaseline = 'middle';
  draw.fillText('Your logo', 120, 42);
  return canvas.toDataURL('image/png');
}
