// Holds the checker page against the command line, in a browser: every file of some folders is dropped on it by itself,
// and its verdict, findings and receipt must be those of `biennial validate --format json`; so must all files of a folder
// together, and the annotated copies. The page must ask for nothing but itself, and say nothing on the console.
//
// Usage: node page.js PROGRAM PAGE AXE FILE…    (needs playwright-core and Chromium; CHROMIUM names it)
const { execFileSync } = require("child_process");
const { createServer } = require("http");
const fs = require("fs");
const os = require("os");
const path = require("path");
const { chromium } = require("playwright-core");

const [program, page, axe, ...given] = process.argv.slice(2);
const files = given.flatMap(function expand(name) {
  return fs.statSync(name).isDirectory()
    ? fs.readdirSync(name).sort().flatMap((inner) => expand(path.join(name, inner)))
    : [name];
}).filter((name) => fs.statSync(name).isFile());

const validate = (names, more = []) => {
  try {
    return execFileSync(program, ["validate", ...names, ...more], { maxBuffer: 1 << 30, stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    if (error.status !== 1) throw error;
    return error.stdout;
  }
};
const median = (list) => [...list].sort((left, right) => left - right)[Math.floor(list.length / 2)];
const faults = [];
const fault = (text) => { faults.push(text); console.log(`FAULT ${text}`); };
const same = (what, one, printed) => {
  const other = printed.toString().trimEnd();
  if (one === other) return;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  fault(`${what}: the page has …${one.slice(Math.max(0, at - 60), at + 80)}…, the command line …${other.slice(Math.max(0, at - 60), at + 80)}…`);
};

const written = (folder) => fs.readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name))
  .filter((name) => fs.statSync(name).isFile());

const drop = async (tab, names) => {
  await tab.evaluate(() => {
    window.answer = new Promise((resolve) => document.addEventListener("checked", (event) => resolve(event.detail), { once: true }));
  });
  await tab.setInputFiles("#files", names);
  return tab.evaluate(() => window.answer);
};

(async () => {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"] });
  const served = createServer((_, answer) => answer.writeHead(200, { "content-type": "text/html" }).end(fs.readFileSync(page)));
  await new Promise((resolve) => served.listen(0, "127.0.0.1", resolve));
  const addresses = [`file://${path.resolve(page)}`, `http://127.0.0.1:${served.address().port}/`];
  const open = async (address, options = {}) => {
    const context = await browser.newContext(options);
    const tab = await context.newPage();
    const asked = [];
    tab.on("request", (request) => { if (!request.url().startsWith("blob:") && !request.url().startsWith("data:")) asked.push(request.url()); });
    tab.on("console", (message) => fault(`console: ${message.text()}`));
    tab.on("pageerror", (error) => fault(`error on the page: ${error}`));
    await tab.goto(address);
    await tab.waitForFunction(() => document.getElementById("status").textContent.startsWith("Ready"));
    return { tab, asked, context };
  };

  const times = { first: [], later: [] };
  for (const address of addresses) {
    const { tab, asked, context } = await open(address);
    let first = true;
    for (const name of address.startsWith("file") ? files : files.slice(0, 10)) {
      const { report, milliseconds } = await drop(tab, [name]);
      same(name, report, validate([name, "--format", "json"]));
      (first ? times.first : times.later).push(milliseconds);
      first = false;
    }
    if (asked.length !== 1) fault(`${address}: asked for ${asked.join(", ")}`);
    await context.close();
  }
  console.log(`${files.length} files one by one; first ${median(times.first).toFixed(0)} ms, then ${median(times.later).toFixed(0)} ms in the median`);

  // Annotated copies, and what is dropped together.
  const { tab, context } = await open(addresses[0], { acceptDownloads: true });
  const small = files.filter((name) => fs.statSync(name).size < 1 << 20);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "checker-"));
  let copies = 0;
  for (const name of small) {
    await drop(tab, [name]);
    const buttons = await tab.locator("[data-annotate]").all();
    validate([name], ["--annotate", folder]);
    const expected = written(folder);
    const saved = [];
    for (const button of buttons) {
      const waiting = tab.waitForEvent("download", { timeout: 3000 }).catch(() => null);
      await button.click();
      const download = await waiting;
      if (download) saved.push({ name: download.suggestedFilename(), bytes: fs.readFileSync(await download.path()) });
    }
    // A file without a finding has no button; the command line writes a copy that says so.
    for (const one of saved) {
      const at = expected.findIndex((copy) => path.basename(copy) === one.name && one.bytes.equals(fs.readFileSync(copy)));
      if (at < 0) fault(`${name}: the annotated copy ${one.name} differs`);
      else { expected.splice(at, 1); copies += 1; }
    }
    if (saved.length !== buttons.length && expected.length) fault(`${name}: ${buttons.length} copies, of which ${saved.length} were written`);
    fs.rmSync(folder, { recursive: true });
    fs.mkdirSync(folder);
  }
  console.log(`${copies} annotated copies`);
  const names = new Set();
  const many = small.filter((name) => !names.has(path.basename(name)) && names.add(path.basename(name))).slice(0, 200);
  const together = await drop(tab, many);
  const sorted = [...many].sort((left, right) => (path.basename(left) < path.basename(right) ? -1 : 1));
  same("together", together.report, validate(sorted, ["--format", "json"]));
  console.log(`${many.length} files at once: ${together.milliseconds.toFixed(0)} ms`);
  await context.close();

  // Accessibility, before and after a check, at three widths, light and dark.
  const source = fs.readFileSync(axe, "utf8");
  let violations = 0;
  for (const width of [360, 390, 1280]) {
    for (const colorScheme of ["light", "dark"]) {
      const { tab, context } = await open(addresses[0], { viewport: { width, height: 844 }, colorScheme, bypassCSP: true });
      for (const dropped of [[], small.slice(0, 1), small.slice(0, 12)]) {
        if (dropped.length) await drop(tab, dropped);
        await tab.evaluate(source);
        for (const violation of (await tab.evaluate(() => axe.run())).violations) {
          violations += 1;
          fault(`axe at ${width}, ${colorScheme}: ${violation.id}: ${violation.nodes[0].html.slice(0, 160)}`);
        }
        const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) fault(`at ${width} the page is ${wide} wide`);
      }
      await context.close();
    }
  }
  console.log(`axe-core: ${violations} violations`);
  await browser.close();
  served.close();
  console.log(faults.length ? `${faults.length} faults` : "no fault");
  process.exit(faults.length ? 1 : 0);
})();
