// Opens a page in a headless Chromium and lets axe-core look at it: light and dark, narrow and wide, as
// loaded and with everything unfolded. Prints what was checked; exit code 1 where anything is wrong.
//
// Usage: node axe.mjs AXE_MIN_JS PAGE.html [CHROMIUM]

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [axe, page, program = "chromium"] = process.argv.slice(2);
const profile = mkdtempSync(join(tmpdir(), "page-"));
const browser = spawn(
  program,
  ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", `--user-data-dir=${profile}`],
  { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
);

/** A page of the browser, spoken to through two pipes, and what it asked for. */
class Page {
  constructor([, , , input, output]) {
    this.input = input;
    this.waiting = new Map();
    this.requests = [];
    this.number = 0;
    let rest = "";
    output.on("data", (bytes) => {
      const messages = (rest + bytes).split("\0");
      rest = messages.pop();
      for (const message of messages) this.hear(JSON.parse(message));
    });
  }

  hear(message) {
    if (message.method === "Network.requestWillBeSent") this.requests.push(message.params.request.url);
    if (message.method === "Page.loadEventFired") this.loaded?.();
    const waiting = this.waiting.get(message.id);
    if (message.error) waiting?.failed(new Error(message.error.message));
    else waiting?.found(message.result);
  }

  call(method, params = {}) {
    const id = ++this.number;
    this.input.write(JSON.stringify({ id, method, params, sessionId: this.session }) + "\0");
    return new Promise((found, failed) => this.waiting.set(id, { found, failed }));
  }

  async attach() {
    const { targetId } = await this.call("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await this.call("Target.attachToTarget", { targetId, flatten: true });
    this.session = sessionId;
    await this.call("Page.enable");
    await this.call("Network.enable");
  }

  async open(url) {
    const loaded = new Promise((done) => (this.loaded = done));
    await this.call("Page.navigate", { url });
    await loaded;
  }

  async value(expression) {
    const answer = await this.call("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails));
    return answer.result.value;
  }
}

let wrong = 0;
function report(text) {
  wrong += 1;
  console.log(`  ${text}`);
}

async function check(tab, scheme, width) {
  await tab.call("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }] });
  await tab.call("Emulation.setDeviceMetricsOverride", { width, height: 900, deviceScaleFactor: 1, mobile: false });
  await tab.value("document.querySelectorAll('details').forEach((one) => (one.open = true))");
  const found = await tab.value(`axe.run({ resultTypes: ["violations", "incomplete"] }).then((result) => ({
    passes: result.passes.length,
    violations: result.violations.map((one) => [one.id, one.nodes.length, one.nodes[0].html.slice(0, 200)]),
    incomplete: result.incomplete.map((one) => [one.id, one.nodes.length, one.nodes[0].html.slice(0, 200)]),
  }))`);
  const wide = await tab.value("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  console.log(`${scheme}, ${width} wide: ${found.passes} rules pass, ${found.violations.length} violated, ${found.incomplete.length} undecided`);
  for (const [id, count, html] of found.violations) report(`${id} in ${count} places: ${html}`);
  for (const [id, count, html] of found.incomplete) console.log(`  undecided: ${id} in ${count} places: ${html}`);
  if (wide > 0) report(`the page is ${wide} wider than the window`);
}

try {
  const tab = new Page(browser.stdio);
  await tab.attach();
  await tab.open(pathToFileURL(resolve(page)).href);
  await tab.value(readFileSync(axe, "utf8"));
  for (const scheme of ["light", "dark"]) for (const width of [360, 1280]) await check(tab, scheme, width);
  const scripts = await tab.value("document.scripts.length");
  if (scripts > 0) report(`${scripts} scripts in the page`);
  const fetched = tab.requests.filter((url) => !url.startsWith("file:"));
  if (fetched.length > 0) report(`fetched: ${fetched.join(" ")}`);
} finally {
  browser.kill();
  browser.on("exit", () => rmSync(profile, { recursive: true, force: true }));
}
process.exitCode = wrong > 0 ? 1 : 0;
