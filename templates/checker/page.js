"use strict";
const settings = JSON.parse(document.getElementById("settings").textContent);
const $ = (id) => document.getElementById(id);
const words = settings.words;
// A text of the page with values put into it, and its plural where there is a number to choose by.
const plurals = new Intl.PluralRules(document.documentElement.lang);
const tell = (name, values = {}) => {
  const found = words[name];
  const text = typeof found === "string" ? found : found[plurals.select(values.number)] || found.other;
  return text.replace(/\{(\w+)\}/g, (_, value) => values[value]);
};

// The module: a gzip in base 85, five letters for four bytes.
const unpack = async () => {
  const value = new Uint8Array(128);
  [...settings.letters].forEach((letter, at) => { value[letter.charCodeAt(0)] = at; });
  const text = $("module").textContent;
  const view = new DataView(new ArrayBuffer(text.length / 5 * 4));
  for (let at = 0; at < text.length; at += 5) {
    let number = 0;
    for (let next = at; next < at + 5; next += 1) number = number * 85 + value[text.charCodeAt(next)];
    view.setUint32(at / 5 * 4, number);
  }
  const packed = new Uint8Array(view.buffer, 0, Number($("module").dataset.length));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compile(await new Response(stream).arrayBuffer());
};
const module = unpack();
const workerAddress = URL.createObjectURL(new Blob([settings.worker], { type: "text/javascript" }));

const encode = (json, parts) => {
  const head = new TextEncoder().encode(JSON.stringify(json));
  const length = parts.reduce((sum, part) => sum + part.byteLength, 4 + head.length);
  const message = new Uint8Array(length);
  new DataView(message.buffer).setUint32(0, head.length, true);
  message.set(head, 4);
  let at = 4 + head.length;
  for (const part of parts) { message.set(new Uint8Array(part), at); at += part.byteLength; }
  return message.buffer;
};
const decode = (buffer) => {
  const length = new DataView(buffer).getUint32(0, true);
  const json = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length)));
  return { json, bytes: buffer.slice(4 + length) };
};

// Workers take tasks in turn. One that takes too long is ended, and another takes its place.
const idle = [];
const waiting = [];
const start = async () => {
  const worker = new Worker(workerAddress);
  worker.postMessage({ module: await module });
  return worker;
};
const serve = (worker) => {
  const next = waiting.shift();
  if (!next) { idle.push(worker); return; }
  const { message, seconds, resolve } = next;
  const timer = setTimeout(() => {
    worker.terminate();
    resolve({ ended: "time" });
    start().then(serve);
  }, seconds * 1000);
  worker.onmessage = ({ data }) => {
    clearTimeout(timer);
    resolve(data.answer ? decode(data.answer) : { ended: data.ended });
    serve(worker);
  };
  worker.postMessage({ message, most: settings.most }, [message]);
};
const number = Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1));
const workers = module.then(() => Promise.all(Array.from({ length: number }, start)))
  .then((all) => all.forEach(serve));
const ask = async (task, files, seconds) => {
  await workers;
  const described = files.map((file) => ({ name: file.name, bytes: file.bytes.byteLength, ended: file.ended || null }));
  const message = encode({ basis: settings.basis, files: described, task }, files.map((file) => file.bytes));
  return new Promise((resolve) => {
    waiting.push({ message, seconds, resolve });
    const worker = idle.pop();
    if (worker) serve(worker);
  });
};

// What was dropped or chosen: files, and those in folders by their path. What is hidden, or left behind by programs, is
// left out of folders, as the command line does.
const isLeft = (name) => name.startsWith(".") || name.startsWith("~$")
  || settings.left.some((left) => left.toLowerCase() === name.toLowerCase());
const inFolder = async (entry) => {
  if (isLeft(entry.name)) return [];
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    return [{ name: entry.fullPath.split("/").slice(2).join("/") || entry.name, file }];
  }
  const reader = entry.createReader();
  const all = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) break;
    for (const one of some) all.push(...await inFolder(one));
  }
  return all;
};
// Of a page opened from disk browsers give folders by handles alone.
const inHandle = async (handle, path) => {
  const all = [];
  for await (const inner of handle.values()) {
    if (isLeft(inner.name)) continue;
    const name = path ? `${path}/${inner.name}` : inner.name;
    if (inner.kind === "file") all.push({ name, file: await inner.getFile() });
    else all.push(...await inHandle(inner, name));
  }
  return all;
};
const dropped = async (transfer) => {
  // All of this is gone once the event is over.
  const items = [...transfer.items].filter((item) => item.kind === "file").map((item) => ({
    file: item.getAsFile(),
    entry: item.webkitGetAsEntry ? item.webkitGetAsEntry() : null,
    handle: item.getAsFileSystemHandle ? item.getAsFileSystemHandle().catch(() => null) : null,
  }));
  const all = await Promise.all(items.map(async ({ file, entry, handle }) => {
    if (!entry || !entry.isDirectory) return file ? [{ name: file.name, file }] : [];
    const folder = await handle;
    return folder ? inHandle(folder, "") : inFolder(entry);
  }));
  return all.flat();
};
const chosen = (files) => [...files]
  .map((file) => ({ name: file.webkitRelativePath ? file.webkitRelativePath.split("/").slice(1).join("/") : file.name, file }))
  .filter(({ name, file }) => !file.webkitRelativePath || !name.split("/").some(isLeft));

$("status").textContent = tell("wait");
let before = [];
let current = [];
let turn = 0;
const say = (text) => { $("status").textContent = text; };

const check = async (found) => {
  if (!found.length) { say(tell("nothing")); return; }
  const own = ++turn;
  const started = performance.now();
  $("results").setAttribute("aria-busy", "true");
  found.sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0));
  say(tell("reading", { number: found.length }));
  const files = [];
  for (const { name, file } of found) {
    let bytes = new ArrayBuffer(0);
    let ended = null;
    try { bytes = file.size > settings.largest ? bytes : await file.arrayBuffer(); } catch { ended = "broken"; }
    if (file.size > settings.largest) ended = "memory";
    files.push({ name, bytes, ended });
  }
  // Each by itself first: one that breaks the reader, or never ends, is then left out of what is read together.
  let done = 0;
  const singly = await Promise.all(files.map(async (file) => {
    const answer = await ask({ check: { before } }, [file], settings.seconds);
    done += 1;
    if (own === turn) say(tell("progress", { done, number: files.length }));
    if (answer.ended) file.ended = answer.ended;
    return answer;
  }));
  if (own !== turn) return;
  const isWhole = files.length === 1 && !singly[0].ended;
  const together = isWhole ? singly[0] : await ask({ check: { before } }, files, settings.seconds + files.length);
  if (own !== turn) return;
  if (together.ended || together.json.error) {
    $("results").removeAttribute("aria-busy");
    say(together.json ? together.json.error : tell("too-many"));
    return;
  }
  show(together.json, files);
  const detail = { milliseconds: performance.now() - started, report: together.json.report };
  document.dispatchEvent(new CustomEvent("checked", { detail }));
};

// Elements by hand: texts of members stay texts.
const make = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(2).filter((child) => child || child === 0).map((child) => (child instanceof Node ? child : String(child))));
  return element;
};
const row = (cells) => make("tr", null, cells.map((cell) => (cell instanceof HTMLTableCellElement ? cell : make("td", null, cell))));
const head = (...names) => make("thead", null, make("tr", null, names.map((name) => make("th", { scope: "col" }, tell(name)))));
const scroll = (label, table) => make("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": label }, table);
const folded = (title, inner) => make("details", null, make("summary", null, title), inner);
const covers = (coverage) => coverage && make("p", null,
  tell("covers", coverage),
  coverage.missing.length ? ` ${tell(coverage.more ? "missing-more" : "missing", { ids: coverage.missing.join(", "), more: coverage.more })}` : null);

const picture = (found) => found && scroll(tell("around", found), make("table", { class: "sheet" },
  make("caption", null, tell("picture", found)),
  make("thead", null, make("tr", null, make("td"), found.columns.map((column) => make("th", { scope: "col" }, column)))),
  make("tbody", null, found.rows.map((line) => make("tr", null, make("th", { scope: "row" }, line.number),
    line.cells.map((cell) => (cell.is_marked
      ? make("td", { class: "marked" }, make("span", { class: "hidden" }, tell("this-cell")), make("mark", null, cell.text || tell("empty")))
      : make("td", null, cell.text))))))));

const pair = (name, value) => value && make("div", null, make("dt", null, tell(name)), make("dd", null, value));
const finding = (one) => make("li", { class: "finding" },
  make("dl", null,
    pair("where", [make("strong", null, one.place), one.about && ` (${one.about})`]),
    pair("found", one.quotes ? make("q", null, one.found) : one.found),
    pair("expected", one.expected),
    pair("to-do", make("strong", null, one.fix)),
    pair("effect", one.effect)),
  picture(one.picture));
const group = (of) => [
  make("h3", null, make("span", { class: of.rule.severity }, tell(of.rule.severity)), `: ${of.rule.summary} `,
    make("small", null, `(${of.count}, ${tell("rule")} `, make("code", null, of.rule.code), ")")),
  make("p", null, of.rule.why),
  make("ol", { class: "findings" }, of.findings.map(finding)),
  of.more > 0 && make("p", null, tell("more", { more: of.more })),
];
const since = (of) => of && make("div", { class: "box" },
  make("p", null, make("strong", null, of.file ? tell("since-other", of) : tell("since")), " ", tell("since-counts", of)),
  of.answers.length
    ? make("ul", null, of.answers.map((one) => make("li", null, make("code", null, one.commitment), `: ${one.before || tell("no-answer")} → ${one.now || tell("no-answer")}`)))
    : make("p", null, tell("no-change")));

const file = (one, at) => {
  const view = one.view;
  return make("section", { class: "file", "aria-labelledby": `file-${at + 1}` },
    make("h2", { id: `file-${at + 1}`, tabindex: -1 }, view.name),
    make("div", { class: `verdict ${view.kind}` },
      make("p", { class: "word" }, make("strong", null, view.verdict)),
      make("p", null, `${tell("from")}: ${view.from}`),
      make("ul", null, view.summary.map((line) => make("li", null, line))),
      make("p", null, `${tell("receipt")}: `, make("code", null, view.receipt)),
      make("p", null, make("strong", null, `${tell("next")}:`), ` ${view.next}`),
      one.has_copy && make("p", null, make("button", { type: "button", "data-annotate": one.file }, tell("annotate")))),
    since(one.since),
    covers(one.coverage),
    view.groups.map(group),
    view.changes.length > 0 && folded(tell("changes", { number: view.changes.length }), scroll(tell("changes-of", view), make("table", null,
      head("where", "written", "read-as"),
      make("tbody", null, view.changes.map((change) => row([make("th", { scope: "row" }, change.place), make("td", null, make("q", null, change.raw)), change.canonical])))))),
    one.answers.length > 0 && folded(tell("answers", { number: one.answers.length }), scroll(tell("answers-of", view), make("table", null,
      head("commitment", "status", "cell"),
      make("tbody", null, one.answers.map((answer) => row([
        make("th", { scope: "row" }, make("code", null, answer.id), ` ${answer.label}`),
        answer.is_replaced ? `${answer.status} (${tell("replaced")})` : answer.status,
        answer.cell])))))));
};
const results = (all) => [
  all.overview && make("h2", { tabindex: -1 }, tell("overview", { number: all.overview.files, ...all.overview })),
  all.overview && scroll(tell("verdicts"), make("table", { class: "overview" },
    head("file", "verdict", "to-fix", "to-check", "from", "receipt"),
    make("tbody", null, all.files.map((one, at) => row([
      make("th", { scope: "row" }, make("a", { href: `#file-${at + 1}` }, one.view.name)),
      make("td", { class: one.view.kind }, one.view.verdict),
      make("td", { class: "number" }, one.errors), make("td", { class: "number" }, one.warnings),
      one.member, make("code", null, one.view.receipt)]))))),
  all.members.map((member) => make("section", { class: "box", "aria-label": tell("together", member) },
    make("p", null, make("strong", null, tell("one-report", { number: member.files.length, name: member.name })), ` ${member.files.join(", ")}.`),
    covers(member.coverage))),
  all.files.map(file),
].flat(2).filter(Boolean);

const show = (json, files) => {
  current = files;
  const names = new Set(json.checked.map((one) => one.file));
  before = before.filter((one) => !names.has(one.file)).concat(json.checked);
  $("results").replaceChildren(...results(json.results));
  $("results").removeAttribute("aria-busy");
  const heading = $("results").querySelector("h2");
  const [first] = json.results.files;
  say(json.results.overview
    ? tell("overview", { number: json.results.overview.files, ...json.results.overview })
    : tell("done", { verdict: first.view.verdict, errors: first.errors, warnings: first.warnings }));
  for (const marked of $("results").querySelectorAll(".marked")) {
    const box = marked.closest(".scroll");
    box.scrollLeft = marked.offsetLeft + marked.offsetWidth - box.clientWidth + 16;
  }
  if (heading) { heading.focus({ preventScroll: true }); heading.scrollIntoView({ block: "start" }); }
};

const save = (answer, type) => {
  if (!answer.json || answer.json.error) { say(answer.json ? answer.json.error : tell("broken")); return; }
  const address = URL.createObjectURL(new Blob([answer.bytes], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = answer.json.name.split("/").pop();
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  say(tell("saved", { name: link.download }));
};
const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

$("results").addEventListener("click", async (event) => {
  const button = event.target.closest("[data-annotate]");
  if (button) {
    say(tell("writing"));
    save(await ask({ annotate: { file: button.dataset.annotate } }, current, settings.seconds + current.length), workbook);
    return;
  }
  const link = event.target.closest("a[href^='#file-']");
  const target = link && document.getElementById(link.hash.slice(1));
  if (target) target.focus();
});
for (const id of ["files", "folder"]) {
  $(id).addEventListener("change", (event) => {
    const files = chosen(event.target.files);
    event.target.value = "";
    check(files);
  });
}
for (const button of document.querySelectorAll("[data-open]")) {
  button.addEventListener("click", () => $(button.dataset.open).click());
}
addEventListener("dragover", (event) => { event.preventDefault(); $("drop").classList.add("over"); });
addEventListener("dragleave", (event) => { if (!event.relatedTarget) $("drop").classList.remove("over"); });
addEventListener("drop", async (event) => {
  event.preventDefault();
  $("drop").classList.remove("over");
  let found;
  try {
    found = await dropped(event.dataTransfer);
  } catch {
    $("results").replaceChildren();
    say(tell("not-dropped"));
    return;
  }
  check(found);
});
$("template").addEventListener("submit", async (event) => {
  event.preventDefault();
  say(tell("writing"));
  save(await ask({ template: { group: $("group").value } }, [], settings.seconds), workbook);
});
workers.then(() => say(tell("ready")), () => say(tell("unable")));
