//! The checker page: what is in it, and that it judges as the command line does. Its module of WebAssembly is run by an
//! interpreter, as far as the program was built with it; `make page-checker` lets a browser do it.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use biennial::checker::{Message, Request, SentFile, Task, answer};
use biennial::ingest::Ended;
use biennial::ingest::basis::Basis;
use biennial::ingest::cycle_folder::read_basis;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::support::program::{biennial, run, stderr, stdout};

/// A file or folder of the repository.
fn repo(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The page for a cycle or catalogue; none where the program was built without the module, which is then said.
fn page(arguments: &[&str]) -> Option<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("checker.html");
    let output = biennial()
        .arg("checker")
        .args(arguments)
        .arg("--out")
        .arg(&out)
        .output()
        .expect("the program runs");
    if output.status.success() {
        return Some(std::fs::read_to_string(out).expect("the page"));
    }
    let said = stderr(&output);
    assert!(said.contains("without the module"), "{said}");
    assert!(
        std::env::var_os("BIENNIAL_CHECKER_REQUIRED").is_none(),
        "the program was built without the checker's module"
    );
    tell("not tested: the program was built without the checker's module; `make checker` says why");
    None
}

/// Says what was tested, or was not.
#[expect(clippy::print_stderr, reason = "for who reads the log of the tests")]
fn tell(text: &str) {
    eprintln!("{text}");
}

/// What stands between two texts.
fn between<'a>(text: &'a str, left: &str, right: &str) -> &'a str {
    let (_, rest) = text.split_once(left).unwrap_or_else(|| panic!("{left}"));
    rest.split_once(right)
        .unwrap_or_else(|| panic!("{right}"))
        .0
}

#[test]
fn the_page_is_one_small_file_that_may_ask_for_nothing() {
    let Some(page) = page(&[]) else { return };
    assert!(page.len() <= 1_500_000, "{} bytes", page.len());
    let policy = between(&page, "Content-Security-Policy\" content=\"", "\">");
    assert!(policy.starts_with("default-src 'none'; "), "{policy}");
    for (source, left, right) in [
        ("script-src", "</script>\n<script>", "</script>"),
        ("style-src", "<style>", "</style>"),
    ] {
        let own = between(policy, source, ";");
        let hash = STANDARD.encode(Sha256::digest(between(&page, left, right)));
        assert!(own.contains(&format!("'sha256-{hash}'")), "{own}: {hash}");
        assert!(
            !own.contains("unsafe-inline") && !own.contains("http"),
            "{own}"
        );
    }
    assert!(!policy.contains("connect-src"), "{policy}");
    for asks in [" src=", "<link rel=\"stylesheet", "@import", "url("] {
        assert!(!page.contains(asks), "{asks}");
    }
}

#[test]
fn the_page_of_a_cycle_holds_its_dates_and_no_member() {
    let cycle = repo("inputs/sample-2026");
    let cycle = cycle.to_str().expect("UTF-8");
    let Some(page) = page(&["--cycle", cycle]) else {
        return;
    };
    assert!(page.contains("to be sent by 5 December 2026."));
    assert!(page.contains("This cycle is made up"));
    let roster = std::fs::read_to_string(Path::new(cycle).join("members.csv")).expect("a roster");
    for member in csv::Reader::from_reader(roster.as_bytes()).records() {
        let member = member.expect("a member");
        for text in [&member[0], &member[1]] {
            assert!(!page.contains(text), "{text}");
        }
    }
}

#[test]
fn a_page_can_be_for_another_catalogue_and_says_what_is_wrong_with_it() {
    let output = run(&[
        "checker",
        "--catalogue",
        "2015-nothing",
        "--out",
        "/nowhere/x.html",
    ]);
    let said = stderr(&output);
    assert!(
        said.contains("there is no catalogue") || said.contains("without the module"),
        "{said}"
    );
    let Some(page) = page(&["--catalogue", "2014-statement-governments"]) else {
        return;
    };
    let groups = between(&page, "<select id=\"group\">", "</select>");
    assert!(
        groups.contains("Government") && !groups.contains("Private sector"),
        "{groups}"
    );
}

/// Every workbook of the tests that a member might send.
fn workbooks() -> Vec<PathBuf> {
    let mut folders = vec![
        repo("tests/fixtures"),
        repo("inputs/sample-2026/submissions"),
    ];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    let is_sent = |path: &PathBuf| {
        let ending = path.extension().and_then(|ending| ending.to_str());
        ending.is_some_and(|ending| !["md", "toml", "json", "txt"].contains(&ending))
    };
    files.retain(is_sent);
    files.sort();
    files
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().expect("a name");
    name.to_string_lossy().into_owned()
}

/// The message that asks for a task.
fn message(task: Task, files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let sent = files.iter().map(|(name, bytes)| SentFile {
        name: name.clone(),
        bytes: bytes.len(),
        ended: None,
    });
    let request = Request {
        basis: Basis::default(),
        files: sent.collect(),
        task,
    };
    Message {
        json: request,
        bytes: files
            .iter()
            .flat_map(|(_, bytes)| bytes.clone())
            .collect::<Vec<u8>>(),
    }
    .write()
}

fn checking() -> Task {
    Task::Check { before: Vec::new() }
}

/// The JSON and the bytes of an answer.
fn read(answered: &[u8]) -> (Value, Vec<u8>) {
    let message = Message::<_, Value>::read(answered).expect("an answer");
    (message.json, message.bytes.to_vec())
}

fn handed(path: &Path) -> (String, Vec<u8>) {
    (name_of(path), std::fs::read(path).expect("a file"))
}

/// What the command line prints of files.
fn printed(paths: &[&Path]) -> String {
    let output = biennial()
        .arg("validate")
        .args(paths)
        .args(["--format", "json"])
        .output();
    stdout(&output.expect("the program runs"))
        .trim_end()
        .to_owned()
}

#[test]
fn every_workbook_of_the_tests_is_judged_as_on_the_command_line() {
    let files = workbooks();
    assert!(files.len() > 100, "{} files", files.len());
    for path in &files {
        let (json, _) = read(&answer(&message(checking(), &[handed(path)])));
        assert_eq!(json["report"], printed(&[path]), "{}", path.display());
    }
    tell(&format!("{} workbooks", files.len()));
}

#[test]
fn several_files_are_read_together_as_on_the_command_line() {
    let folder = repo("tests/fixtures/several-hands");
    let mut files: Vec<PathBuf> = workbooks();
    files.retain(|path| path.starts_with(&folder));
    assert!(files.len() > 1);
    files.sort_by_key(|path| name_of(path));
    files.dedup_by_key(|path| name_of(path));
    let all: Vec<_> = files.iter().map(|path| handed(path)).collect();
    let (json, _) = read(&answer(&message(checking(), &all)));
    let paths: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    assert_eq!(json["report"], printed(&paths));
    assert_eq!(
        json["results"]["overview"]["files"],
        json["checked"].as_array().expect("checks").len()
    );
}

#[test]
fn the_annotated_copy_and_the_template_are_those_of_the_command_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = repo("tests/fixtures/opposite-corners.xlsx");
    let task = Task::Annotate {
        file: name_of(&path),
    };
    let (json, bytes) = read(&answer(&message(task, &[handed(&path)])));
    let copies = folder.path().join("copies");
    let paths = [path.to_str(), copies.to_str()].map(|path| path.expect("UTF-8"));
    run(&["validate", paths[0], "--annotate", paths[1]]);
    let name = json["name"].as_str().expect("a name");
    assert_eq!(bytes, std::fs::read(copies.join(name)).expect("the copy"));

    let task = Task::Template {
        group: "Civil society".to_owned(),
    };
    let (json, bytes) = read(&answer(&message(task, &[])));
    let out = folder.path().join("template.xlsx");
    let output = run(&[
        "template",
        "--group",
        "Civil society",
        "--out",
        out.to_str().expect("UTF-8"),
    ]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(bytes, std::fs::read(&out).expect("the template"));
    assert_eq!(
        json["name"],
        "biennial-template-2024-call-to-action-civil-society.xlsx"
    );
}

#[test]
fn a_cycle_is_judged_by_its_dates_and_its_template_is_that_of_the_command_line() {
    let cycle = repo("inputs/sample-2026");
    let basis = read_basis(&cycle).expect("a basis");
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("template.xlsx");
    let paths = [cycle.to_str(), out.to_str()].map(|path| path.expect("UTF-8"));
    run(&[
        "template",
        "--cycle",
        paths[0],
        "--group",
        "Government",
        "--out",
        paths[1],
    ]);
    let ask = |task: Task, file: Option<(&str, &[u8])>| {
        let json = Request {
            basis: basis.clone(),
            files: file
                .map(|(name, bytes)| SentFile {
                    name: name.to_owned(),
                    bytes: bytes.len(),
                    ended: None,
                })
                .into_iter()
                .collect(),
            task,
        };
        let bytes = file.map_or(&b""[..], |(_, bytes)| bytes);
        read(&answer(&Message { json, bytes }.write()))
    };
    let task = Task::Template {
        group: "Government".to_owned(),
    };
    let (json, bytes) = ask(task, None);
    assert_eq!(json["name"], "biennial-template-2026-government.xlsx");
    assert_eq!(bytes, std::fs::read(&out).expect("the template"));

    let csv = "Member ID,M1\nMember name,Somebody\nCycle,2024\n\nCommitment ID,Status,Date of last action\nG1a,Planned,2019-05-05\n";
    let (json, _) = ask(checking(), Some(("a.csv", csv.as_bytes())));
    let report = json["report"].as_str().expect("a report");
    assert!(
        report.contains("wrong-cycle") && report.contains("date-outside-period"),
        "{report}"
    );
    assert!(!report.contains("unknown-member"), "{report}");
    let csv = "Member ID,M1\nMember name,Somebody\nSubmission date,2027-01-15\n\nCommitment ID,Status,Comments\nG1a,Planned,\n";
    let (late, _) = ask(checking(), Some(("b.csv", csv.as_bytes())));
    let late = late["report"].as_str().expect("a report");
    assert!(
        late.contains("late-submission") && late.contains("2026-12-05"),
        "{late}"
    );
    let from = json["results"]["files"][0]["view"]["from"]
        .as_str()
        .expect("a text");
    assert!(
        from.ends_with("the roster of the cycle was not looked at"),
        "{from}"
    );
}

#[test]
fn a_file_that_ended_its_reader_has_a_finding_like_any_other() {
    let mut request = Request {
        basis: Basis::default(),
        files: vec![SentFile {
            name: "a.xlsx".to_owned(),
            bytes: 0,
            ended: Some(Ended::Time),
        }],
        task: checking(),
    };
    for (ended, found) in [
        (Ended::Time, "longer than 4 seconds"),
        (Ended::Memory, "more memory than any honest file"),
        (Ended::Broken, "breaks the reader"),
    ] {
        request.files[0].ended = Some(ended);
        let message = Message {
            json: &request,
            bytes: Vec::new(),
        }
        .write();
        let (json, _) = read(&answer(&message));
        let report: Value =
            serde_json::from_str(json["report"].as_str().expect("a report")).expect("JSON");
        let finding = &report["files"][0]["findings"][0];
        assert_eq!(finding["rule"], "unreadable-file");
        assert!(
            finding["found"].as_str().expect("a text").contains(found),
            "{finding}"
        );
    }
}

#[test]
fn what_changed_since_the_last_check_is_told() {
    let path = repo("tests/fixtures/opposite-corners.xlsx");
    let (first, _) = read(&answer(&message(checking(), &[handed(&path)])));
    let before = serde_json::from_value(first["checked"].clone()).expect("what to hand over");
    let (second, _) = read(&answer(&message(Task::Check { before }, &[handed(&path)])));
    assert!(first["results"]["files"][0]["since"].is_null());
    let since = &second["results"]["files"][0]["since"];
    assert_eq!(
        (&since["mended"], &since["new"]),
        (&0.into(), &0.into()),
        "{since}"
    );
    assert!(since["same"].as_u64() > Some(0), "{since}");
}

/// The module, run by an interpreter: an instance for each message, as the page does it.
struct Module {
    engine: wasmi::Engine,
    module: wasmi::Module,
}

impl Module {
    /// The module in a page.
    fn of(page: &str) -> Self {
        let length = between(page, "id=\"module\" data-length=\"", "\"");
        let text = between(page, "id=\"module\" data-length=\"", "</script>");
        let text = text.split_once('>').expect("the module").1;
        let letters = between(page, "\"letters\":\"", "\"");
        let value = |letter: char| letters.find(letter).expect("a letter") as u64;
        let fives: Vec<char> = text.chars().collect();
        let packed = fives.chunks(5).flat_map(|five| {
            let number = five.iter().fold(0, |sum, letter| sum * 85 + value(*letter));
            u32::try_from(number).expect("four bytes").to_be_bytes()
        });
        let length = length.parse().expect("a length");
        let packed: Vec<u8> = packed.take(length).collect();
        let mut bytes = Vec::new();
        flate2::read::GzDecoder::new(packed.as_slice())
            .read_to_end(&mut bytes)
            .expect("a gzip");
        let engine = wasmi::Engine::default();
        let module = wasmi::Module::new(&engine, &bytes[..]).expect("a module");
        Self { engine, module }
    }

    fn answer(&self, message: &[u8]) -> Vec<u8> {
        let mut store = wasmi::Store::new(&self.engine, ());
        let linker = wasmi::Linker::new(&self.engine);
        let instance = linker.instantiate_and_start(&mut store, &self.module);
        let instance = instance.expect("an instance that imports nothing");
        let memory = instance.get_memory(&store, "memory").expect("its memory");
        let reserve = instance
            .get_typed_func::<u32, u32>(&store, "reserve")
            .expect("reserve");
        let run = instance
            .get_typed_func::<(), u32>(&store, "run")
            .expect("run");
        let length = instance
            .get_typed_func::<(), u32>(&store, "answer_length")
            .expect("answer_length");
        let size = u32::try_from(message.len()).expect("a short message");
        let at = reserve.call(&mut store, size).expect("room");
        memory
            .write(&mut store, at as usize, message)
            .expect("room");
        let at = run.call(&mut store, ()).expect("an answer") as usize;
        let length = length.call(&mut store, ()).expect("a length") as usize;
        memory.data(&store)[at..at + length].to_vec()
    }
}

#[test]
fn the_module_of_the_page_answers_as_the_library_does() {
    let Some(page) = page(&[]) else { return };
    let module = Module::of(&page);
    assert_eq!(
        module.module.imports().len(),
        0,
        "it asks nothing of the browser"
    );
    let mut files = workbooks();
    // Every format once, and some of the sample.
    files.sort_by_key(|path| path.extension().map(std::ffi::OsStr::to_owned));
    let mut seen = Vec::new();
    files.retain(|path| {
        let ending = path.extension().map(std::ffi::OsStr::to_owned);
        seen.push(ending.clone());
        seen.iter().filter(|other| **other == ending).count() <= 3
    });
    for path in &files {
        let message = message(checking(), &[handed(path)]);
        assert_eq!(
            module.answer(&message),
            answer(&message),
            "{}",
            path.display()
        );
    }
    let path = repo("tests/fixtures/opposite-corners.xlsx");
    for task in [
        Task::Annotate {
            file: name_of(&path),
        },
        Task::Template {
            group: "Government".to_owned(),
        },
    ] {
        let message = message(task, &[handed(&path)]);
        assert!(
            module.answer(&message) == answer(&message),
            "a workbook differs"
        );
    }
    tell(&format!("{} files, a copy and a template", files.len()));
}
