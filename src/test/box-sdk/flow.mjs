// Box's own SDK for Node against the sandbox, from a token to a downloaded document: what the SDK takes for Box is Box enough.
//   NODE_EXTRA_CA_CERTS=sandbox.pem node flow.mjs https://127.0.0.1:PORT
import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { gunzipSync } from "node:zlib";
import http from "node:http";
import https from "node:https";
import { BoxCcgAuth, BoxClient, BoxDeveloperTokenAuth, CcgConfig } from "box-node-sdk";

const sandbox = process.argv[2];
const urls = { baseUrl: sandbox, uploadUrl: `${sandbox}/api`, oauth2Url: `${sandbox}/oauth2` };
const at = (auth) => new BoxClient({ auth }).withCustomBaseUrls(urls);
const ccg = (subject) => new BoxCcgAuth({ config: new CcgConfig({ clientId: "id", clientSecret: "secret", ...subject }) });
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

let passed = 0;
let failed = 0;
const check = async (what, action) => {
  try {
    await action();
    passed++;
  } catch (failure) {
    failed++;
    console.log(`not ok: ${what}: ${failure.message}`);
  }
};
const refused = async (status, action) => {
  const failure = await action().then(() => null, (error) => error);
  assert.ok(failure, "it was not refused");
  assert.equal(failure.responseInfo?.statusCode, status);
  return failure.responseInfo;
};
const text = async (stream) => Buffer.concat(await stream.toArray()).toString("latin1");

/** All entries of a list that is read by marker, two at a time. */
const all = async (page) => {
  const entries = [];
  let marker;
  do {
    const answer = await page({ limit: 2, ...(marker ? { marker } : {}) });
    entries.push(...answer.entries);
    marker = answer.nextMarker;
  } while (marker);
  return entries;
};

const service = at(ccg({ enterpriseId: "1910967" }));
const alice = at(new BoxDeveloperTokenAuth({ token: "alice" }));
const unique = `${process.pid}-${Date.now()}`;
let folder, upload, batch, jobs;

await check("a token, another one, and one that is revoked", async () => {
  const auth = ccg({ enterpriseId: "1910967" });
  const client = at(auth);
  const first = await auth.retrieveToken(client.networkSession);
  const second = await auth.refreshToken(client.networkSession);
  assert.notEqual(first.accessToken, second.accessToken);
  await auth.revokeToken(client.networkSession);
  const answer = await fetch(`${sandbox}/2.0/users/me`, { headers: { authorization: `Bearer ${second.accessToken}` } });
  assert.equal(answer.status, 401);
});
await check("a user subject acts as that user", async () =>
  assert.equal((await at(ccg({ userId: "11446499" })).users.getUserMe()).login, "bob@example.com"));
await check("a service account acts as somebody with As-User, and nobody else does", async () => {
  assert.equal((await service.withAsUserHeader("11446499").users.getUserMe()).id, "11446499");
  await refused(403, () => alice.withAsUserHeader("11446499").users.getUserMe());
});
await check("users", async () => {
  assert.equal((await alice.users.getUserMe()).name, "Alice Moss");
  assert.equal((await alice.users.getUserById("11446498", { queryParams: { fields: ["login"] } })).login, "alice@example.com");
  await refused(403, () => alice.users.getUserById("11446499"));
});

await check("a folder is made, and not twice", async () => {
  folder = await alice.folders.createFolder({ name: `Contracts ${unique}`, parent: { id: "0" } });
  assert.equal(folder.parent.id, "0");
  const taken = await refused(409, () => alice.folders.createFolder({ name: folder.name.toUpperCase(), parent: { id: "0" } }));
  assert.deepEqual(taken.contextInfo.conflicts.map(({ type, id }) => ({ type, id })), [{ type: "folder", id: folder.id }]);
});
await check("a file is uploaded", async () => {
  upload = (await alice.uploads.uploadFile({ attributes: { name: `Note ${unique}.txt`, parent: { id: folder.id } },
    file: Readable.from(Buffer.from("Dear {{customer_name}}, hello. Æ")) })).entries[0];
  assert.equal(upload.size, 33);
});
await check("a folder and its items, by offset and by marker", async () => {
  assert.equal((await alice.folders.getFolderById(folder.id)).itemCollection.entries[0].id, upload.id);
  assert.equal((await alice.folders.getFolderItems(folder.id)).totalCount, 1);
  const names = (await all((page) => alice.folders.getFolderItems("0", { queryParams: { usemarker: true, ...page } })))
    .map((item) => item.name);
  assert.ok(names.includes(folder.name) && names.includes("Generated") && names.length > 4, names.join());
  await refused(405, () => alice.folders.getFolderById("abc"));
});
await check("a file with and without fields, and not again if it is the same", async () => {
  const standard = await alice.files.getFileById(upload.id);
  assert.equal(standard.name, upload.name);
  assert.equal(standard.extension, undefined);
  const some = await alice.files.getFileById(upload.id, { queryParams: { fields: ["extension", "permissions"] } });
  assert.equal(some.extension, "txt");
  assert.equal(some.name, undefined);
  const again = await fetch(`${sandbox}/2.0/files/${upload.id}`,
    { headers: { authorization: "Bearer alice", "if-none-match": standard.etag } });
  assert.equal(again.status, 304);
});
await check("a rename, and a shared link", async () => {
  const renamed = await alice.files.updateFileById(upload.id, { requestBody: { name: `Letter ${unique}.txt` } });
  assert.equal(renamed.name, `Letter ${unique}.txt`);
  const shared = await alice.sharedLinksFiles.addShareLinkToFile(upload.id, { sharedLink: { access: "company" } },
    { fields: "shared_link" });
  assert.equal(shared.sharedLink.access, "company");
  assert.match(shared.sharedLink.url, /^https:/);
  const limited = await alice.sharedLinksFiles.updateSharedLinkOnFile(upload.id,
    { sharedLink: { access: "open", password: "Winter2099", permissions: { canDownload: false } } }, { fields: "shared_link" });
  assert.equal(limited.sharedLink.url, shared.sharedLink.url);
  assert.equal(limited.sharedLink.isPasswordEnabled, true);
  const removed = await alice.sharedLinksFiles.removeSharedLinkFromFile(upload.id, { sharedLink: null }, { fields: "shared_link" });
  assert.equal(removed.sharedLink ?? null, null);
});
await check("versions, a list and one", async () => {
  const versions = await alice.fileVersions.getFileVersions("1700000000001");
  assert.equal(versions.totalCount, 1);
  const version = await alice.fileVersions.getFileVersionById("1700000000001", versions.entries[0].id);
  assert.equal(version.id, versions.entries[0].id);
});
await check("content, and a picture", async () => {
  assert.match(await text(await alice.downloads.downloadFile(upload.id)), /^Dear \{\{customer_name}}/);
  assert.match(await text(await alice.downloads.downloadFile("42037322")), /^%PDF-/);
  assert.match(await text(await alice.files.getFileThumbnailById("42037322", "png")), /PNG/);
});

await check("a template is marked, twice, listed and read", async () => {
  for (let i = 0; i < 2; i++) {
    assert.equal((await alice.docgenTemplate.createDocgenTemplateV2025R0({ file: { type: "file", id: upload.id } })).file.id, upload.id);
  }
  const templates = await all((queryParams) => alice.docgenTemplate.getDocgenTemplatesV2025R0(queryParams));
  assert.ok(templates.some((template) => template.file.id === upload.id));
  assert.equal((await alice.docgenTemplate.getDocgenTemplateByIdV2025R0(upload.id)).fileName, `Letter ${unique}.txt`);
  const tags = await all((queryParams) => alice.docgenTemplate.getDocgenTemplateTagsV2025R0(upload.id, queryParams));
  assert.deepEqual(tags.map((tag) => tag.tagContent), ["{{customer_name}}"]);
});
await check("a batch, whose id is a UUID, and its jobs", async () => {
  batch = await alice.docgen.createDocgenBatchV2025R0({ file: { type: "file", id: upload.id }, inputSource: "api", outputType: "pdf",
    destinationFolder: { type: "folder", id: folder.id }, documentGenerationData: ["Ada", "Bea", "Cid who fails"].map((name) =>
      ({ generatedFileName: `For ${name}`, userInput: { customer_name: name } })) });
  assert.match(batch.id, /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
  jobs = await all((queryParams) => alice.docgen.getDocgenBatchJobByIdV2025R0(batch.id, queryParams));
  assert.deepEqual(jobs.map((job) => job.status), ["pending", "pending", "pending"]);
  assert.match(jobs[0].id, /^[0-9]{8}$/);
});
await check("each job advances by itself, and one fails", async () => {
  const seen = new Set();
  for (let i = 0; i < 200 && !seen.has("completed,completed,failed"); i++) {
    seen.add((await all((queryParams) => alice.docgen.getDocgenBatchJobByIdV2025R0(batch.id, queryParams)))
      .map((job) => job.status).join());
    await pause(50);
  }
  assert.ok(seen.has("completed,completed,failed"), [...seen].join(" "));
  assert.ok(seen.has("submitted,submitted,submitted"), [...seen].join(" "));
  assert.ok([...seen].some((states) => states.startsWith("completed,submitted")), [...seen].join(" "));
});
await check("a job, and its document that is as old as it is", async () => {
  const job = await alice.docgen.getDocgenJobByIdV2025R0(jobs[0].id);
  const file = await alice.files.getFileById(job.outputFile.id);
  assert.equal(file.name, "For Ada.pdf");
  assert.equal(file.parent.id, folder.id);
  assert.ok(Math.abs(file.createdAt.value - Date.now()) < 60_000, String(file.createdAt.value));
  assert.match(await text(await alice.downloads.downloadFile(file.id)), /^%PDF-/);
});
await check("a sign request, from its files to the signed file", async () => {
  const job = await alice.docgen.getDocgenJobByIdV2025R0(jobs[0].id);
  const created = await alice.signRequests.createSignRequest({ signers: [{ email: "ada@example.com", role: "signer", order: 1 },
    { email: "bea@example.com", role: "approver", order: 2 }], sourceFiles: [{ type: "file", id: job.outputFile.id }],
    parentFolder: { type: "folder", id: folder.id }, name: `Signed ${unique}`, daysValid: 30, externalId: unique });
  assert.match(created.id, /^[0-9a-f-]{36}$/);
  assert.equal(created.externalId, unique);
  const seen = new Set();
  let now = created;
  for (let i = 0; i < 400 && !(now.status === "signed" && now.signFiles.isReadyForDownload); i++) {
    seen.add(now.status);
    await pause(25);
    now = await alice.signRequests.getSignRequestById(created.id);
  }
  assert.ok(["converting", "sent", "viewed"].every((status) => seen.has(status)), [...seen].join());
  assert.deepEqual(now.signers.slice(1).map(({ signerDecision }) => signerDecision.type), ["signed", "signed"]);
  assert.match(await text(await alice.downloads.downloadFile(now.signFiles.files[0].id)), /^%PDF-/);
  assert.match(await text(await alice.downloads.downloadFile(now.signingLog.id)), /^%PDF-/);
  await refused(400, () => alice.signRequests.cancelSignRequest(created.id));
});
await check("sign requests are cancelled, sent again, prepared first, and listed", async () => {
  const request = (email, more) => alice.signRequests.createSignRequest({ signers: [{ email }],
    sourceFiles: [{ type: "file", id: upload.id }], parentFolder: { type: "folder", id: folder.id }, ...more });
  const waiting = await request("waits@example.com");
  for (let i = 0; i < 400 && (await alice.signRequests.getSignRequestById(waiting.id)).status !== "sent"; i++) {
    await pause(25);
  }
  await refused(400, () => alice.signRequests.resendSignRequest(waiting.id)); // it was sent just now
  const sample = "5f9b2c3e-0000-4000-8000-000000000004"; // of long ago
  await alice.signRequests.resendSignRequest(sample);
  await refused(400, () => alice.signRequests.resendSignRequest(sample));
  assert.equal((await alice.signRequests.cancelSignRequest(waiting.id, { requestBody: { reason: "No" } })).status, "cancelled");
  const prepared = await request("ada@example.com", { isDocumentPreparationNeeded: true });
  assert.match(prepared.prepareUrl, /^https?:/);
  const listed = await all((queryParams) => alice.signRequests.getSignRequests(queryParams));
  assert.deepEqual(listed.slice(-2).map(({ id }) => id), [waiting.id, prepared.id]);
  await refused(404, () => at(new BoxDeveloperTokenAuth({ token: "bob" })).signRequests.getSignRequestById(waiting.id));
  await refused(400, () => request("ada@example.com", { parentFolder: { type: "folder", id: "0" } }));
  await refused(404, () => request("ada@example.com", { sourceFiles: [{ type: "file", id: "1" }] }));
});
await check("all jobs and those of a template, the oldest first", async () => {
  const every = await all((queryParams) => alice.docgen.getDocgenJobsV2025R0(queryParams));
  assert.ok(every.length > 40);
  assert.equal(every[0].id, "12345");
  assert.ok(every.findIndex((job) => job.id === jobs[0].id) >= every.length - 20);
  const own = await all((queryParams) => alice.docgenTemplate.getDocgenTemplateJobByIdV2025R0(upload.id, queryParams));
  assert.deepEqual(own.map((job) => job.id), jobs.map((job) => job.id));
});
await check("a rate limit that passes", async () =>
  assert.equal((await alice.docgen.getDocgenJobByIdV2025R0("10000000430")).status, "completed"));

await check("what Box would refuse", async () => {
  const request = (changes) => alice.docgen.createDocgenBatchV2025R0({ file: { type: "file", id: upload.id }, inputSource: "api",
    outputType: "pdf", destinationFolder: { type: "folder", id: "0" },
    documentGenerationData: [{ generatedFileName: "A", userInput: {} }], ...changes });
  await refused(400, () => request({ inputSource: "web" }));
  await refused(400, () => request({ outputType: "exe" }));
  await refused(404, () => request({ destinationFolder: { type: "folder", id: "1" } }));
  await refused(413, () => request({ documentGenerationData: [{ generatedFileName: "A", userInput: { text: "x".repeat(150_000) } }] }));
  await refused(400, () => alice.docgen.getDocgenJobsV2025R0({ marker: Buffer.from("7:forged").toString("base64url") }));
  await refused(404, () => alice.docgen.getDocgenJobByIdV2025R0("1"));
  await refused(404, () => alice.files.getFileById("1"));
  await refused(405, () => alice.files.getFileById("abc"));
  const untyped = await fetch(`${sandbox}/2.0/docgen_templates`, { method: "POST", body: `{"file": {"id": "${upload.id}"}}`,
    headers: { authorization: "Bearer alice", "box-version": "2025.0", "content-type": "application/json" } });
  assert.equal(untyped.status, 400);
});
await check("gzip for who asks for it", () => new Promise((resolve, reject) => (sandbox.startsWith("https:") ? https : http).get(`${sandbox}/2.0/files/42037322`,
  { headers: { authorization: "Bearer alice", "accept-encoding": "gzip" } }, async (answer) => {
    try {
      assert.equal(answer.headers["content-encoding"], "gzip");
      assert.equal(JSON.parse(gunzipSync(Buffer.concat(await answer.toArray()))).id, "42037322");
      resolve();
    } catch (failure) {
      reject(failure);
    }
  })));
await check("all is cleared away", async () => {
  await alice.docgenTemplate.deleteDocgenTemplateByIdV2025R0(upload.id);
  await refused(404, () => alice.docgenTemplate.getDocgenTemplateByIdV2025R0(upload.id));
  await refused(400, () => alice.folders.deleteFolderById(folder.id));
  await alice.files.deleteFileById(upload.id);
  assert.equal((await alice.files.getFileById(upload.id)).itemStatus, "trashed");
  await alice.folders.deleteFolderById(folder.id, { queryParams: { recursive: true } });
  await refused(404, () => alice.folders.getFolderById(folder.id));
});

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
