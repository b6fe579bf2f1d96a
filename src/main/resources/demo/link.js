// The shared link of a document, copied for people to whom it is to be sent.
import { element } from './dom.js';
import { request } from './graphql.js';
import { SHARE } from './operations.js';

const WHO = {
  open: 'All who have it can open the document.',
  company: 'People of your company who have it can open the document.',
  collaborators: 'People who have access to the document already can open it.',
};

/** Creates the link, or takes the one that the file has, copies it, and says who can open it. */
export async function copyLink(id, said, place) {
  said.clear();
  try {
    const { url, effectiveAccess } = (await request(SHARE, { input: { fileId: id } })).createSharedLink.sharedLink;
    const who = WHO[effectiveAccess] ?? '';
    const copied = await navigator.clipboard.writeText(url).then(() => true, () => false);
    said.say(copied ? `The link is copied. ${who}` : `This is the link. ${who}`, { kind: 'good' });
    if (!copied) place.append(element('p', {}, element('code', {}, url))); // the browser did not allow it
  } catch (error) {
    said.tell(error);
  }
}
