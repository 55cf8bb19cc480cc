//! `scripts/get-typst`, each of its ways and the order of them, without a network: it runs with a PATH
//! of its own, on which `typst`, `curl`, `wget`, `cargo` and `uname` are scripts of these tests, and
//! takes the archive from a folder.
#![cfg(unix)]

use std::env;
use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::support::script::write_script;

/// The programs of the machine that the script needs, whatever way it goes.
const NEEDED: [&str; 13] = [
    "cat", "chmod", "cp", "cut", "dirname", "grep", "mkdir", "mktemp", "mv", "rm", "sed", "sh",
    "tar",
];

/// The archive for the machine that these tests pretend to be.
const ARCHIVE: &str = "typst-x86_64-unknown-linux-musl";

/// A cargo that notes how it was called, and installs a Typst under the folder it is told.
const CARGO: &str = r#"printf '%s\n' "$*" "$CARGO_TARGET_DIR" >> "$NOTES/cargo"
while [ "$1" != --root ]; do shift; done
mkdir -p "$2/bin"
printf '#!/bin/sh\necho typst 0.15.1 by cargo\n' > "$2/bin/typst"
chmod 755 "$2/bin/typst"
"#;

/// A curl that notes how it was called, and gives the archive in place of what it is asked for.
const CURL: &str = r#"printf '%s\n' "$*" >> "$NOTES/curl"
while [ "$1" != --output ]; do shift; done
cp "$NOTES/served" "$2"
"#;

/// A curl on a machine without a network.
const CUT_OFF: &str = r#"printf '%s\n' "$*" >> "$NOTES/curl"
exit 28
"#;

/// A machine: a folder with the script and its pins, a PATH, a tools folder, a folder of archives, and
/// notes of what was called. It goes when the test ends.
struct Machine {
    folder: PathBuf,
    variables: Vec<(&'static str, OsString)>,
}

impl Drop for Machine {
    fn drop(&mut self) {
        // What is left is in the machine's folder for temporary files.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Machine {
    /// A machine of Linux on x86-64 with everything but Typst, a network and cargo.
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("get-typst {}-{count}", std::process::id());
        let machine = Self {
            folder: env::temp_dir().join(name),
            variables: Vec::new(),
        };
        for folder in ["bin", "scripts", "archives", "notes", "temporary"] {
            fs::create_dir_all(machine.at(folder)).expect("a folder");
        }
        for program in NEEDED {
            let real = on_this_machine(program).unwrap_or_else(|| panic!("no {program} here"));
            symlink(real, machine.at("bin").join(program)).expect("a link");
        }
        let sums: Vec<_> = ["sha256sum", "shasum"]
            .into_iter()
            .filter_map(|program| Some((program, on_this_machine(program)?)))
            .collect();
        assert!(!sums.is_empty(), "neither sha256sum nor shasum here");
        for (program, real) in sums {
            symlink(real, machine.at("bin").join(program)).expect("a link");
        }
        machine.uname("Linux", "x86_64");
        for file in ["get-typst", "typst-archives.txt"] {
            fs::copy(scripts().join(file), machine.at("scripts").join(file)).expect("a copy");
        }
        machine
    }

    fn at(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    /// Where the script puts Typst.
    fn installed(&self) -> PathBuf {
        self.at("tools/typst-0.15.1/bin/typst")
    }

    /// Writes a program of the test's own.
    fn program(&self, path: &str, body: &str) -> PathBuf {
        let path = self.at(path);
        fs::create_dir_all(path.parent().expect("a folder above")).expect("a folder");
        // What stands there may be a link to a program of the machine.
        let _ = fs::remove_file(&path);
        write_script(&path, body);
        path
    }

    fn typst(&self, path: &str, version: &str) -> PathBuf {
        self.program(path, &format!("echo typst {version}\n"))
    }

    fn uname(&self, system: &str, processor: &str) {
        let body = format!("case $1 in -s) echo {system} ;; -m) echo {processor} ;; esac\n");
        self.program("bin/uname", &body);
    }

    fn without(&self, program: &str) {
        // Which of the two programs for hashes is here depends on the machine.
        let _ = fs::remove_file(self.at("bin").join(program));
    }

    fn set(&mut self, name: &'static str, value: impl Into<OsString>) {
        self.variables.push((name, value.into()));
    }

    /// Packs an archive that holds a Typst of this version, under the name of this platform, pins its
    /// hash, and says where the archives are. Not compressed: tar tells that from the bytes.
    fn archive(&mut self, target: &str, version: &str) {
        self.typst(&format!("packing/{target}/typst"), version);
        let archive = self.at("archives").join(format!("{target}.tar.xz"));
        let packed = Command::new("tar")
            .arg("-cf")
            .arg(&archive)
            .arg("-C")
            .arg(self.at("packing"))
            .arg(target)
            .status()
            .expect("tar runs");
        assert!(packed.success());
        self.pin(target, &sha256(&archive));
        let mut address = OsString::from("file://");
        address.push(self.at("archives"));
        self.set("BIENNIAL_TYPST_ARCHIVES", address);
    }

    fn pin(&self, target: &str, sum: &str) {
        let pins = format!("# A comment.\n{sum}  {target}.tar.xz\n");
        fs::write(self.at("scripts/typst-archives.txt"), pins).expect("the pins");
    }

    fn run(&self) -> Output {
        Command::new(self.at("bin/sh"))
            .arg(self.at("scripts/get-typst"))
            .arg(self.at("tools"))
            .current_dir(&self.folder)
            .env_clear()
            .env("PATH", self.at("bin"))
            .env("TMPDIR", self.at("temporary"))
            .env("NOTES", self.at("notes"))
            .envs(self.variables.iter().map(|(name, value)| (name, value)))
            .output()
            .expect("the script runs")
    }

    /// Runs the script, which must end well, and gives what it said.
    fn gets(&self) -> String {
        let output = self.run();
        let said = said(&output);
        assert!(output.status.success(), "{said}");
        self.left_nothing_behind();
        said
    }

    /// Runs the script, which must find no way, and gives what it said.
    fn fails(&self) -> String {
        let output = self.run();
        let said = said(&output);
        assert_eq!(output.status.code(), Some(3), "{said}");
        assert!(!self.installed().exists(), "{said}");
        self.left_nothing_behind();
        said
    }

    fn left_nothing_behind(&self) {
        let temporary = fs::read_dir(self.at("temporary")).expect("a folder");
        assert_eq!(temporary.count(), 0, "temporary files are left");
        if let Some(beside) = self.installed().parent().filter(|folder| folder.exists()) {
            let beside = fs::read_dir(beside).expect("a folder");
            assert_eq!(beside.count(), 1, "more than Typst is in the tools folder");
        }
    }

    /// What the Typst in the tools folder says its version is.
    fn installed_version(&self) -> String {
        let output = Command::new(self.installed())
            .output()
            .expect("Typst is installed");
        String::from_utf8(output.stdout)
            .expect("UTF-8")
            .trim()
            .to_owned()
    }

    /// How one of the test's programs was called, one line a word of `printf`; nothing if it was not.
    fn calls(&self, program: &str) -> String {
        fs::read_to_string(self.at("notes").join(program)).unwrap_or_default()
    }
}

fn said(output: &Output) -> String {
    assert!(output.stdout.is_empty(), "only standard error is for words");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn scripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts")
}

fn on_this_machine(program: &str) -> Option<PathBuf> {
    let paths = env::var_os("PATH")?;
    env::split_paths(&paths)
        .map(|folder| folder.join(program))
        .find(|path| path.is_file())
}

fn sha256(file: &Path) -> String {
    let output = if on_this_machine("sha256sum").is_some() {
        Command::new("sha256sum").arg(file).output()
    } else {
        Command::new("shasum")
            .args(["-a", "256"])
            .arg(file)
            .output()
    };
    let text = String::from_utf8(output.expect("it runs").stdout).expect("UTF-8");
    text.split_whitespace()
        .next()
        .expect("a hash")
        .trim_start_matches('\\')
        .to_owned()
}

#[test]
fn a_given_typst_is_taken_before_all_others() {
    let mut machine = Machine::new();
    let given = machine.typst("elsewhere/my typst", "0.15.3");
    machine.typst("bin/typst", "0.15.2");
    machine.set("BIENNIAL_TYPST", given);
    let said = machine.gets();
    assert!(
        said.contains("BIENNIAL_TYPST names one that fits"),
        "{said}"
    );
    assert!(!machine.installed().exists());
}

#[test]
fn a_given_typst_that_does_not_fit_is_an_error() {
    for version in ["0.14.2", "0.150.0"] {
        let mut machine = Machine::new();
        let given = machine.typst("elsewhere/typst", version);
        machine.typst("bin/typst", "0.15.2");
        machine.set("BIENNIAL_TYPST", given);
        let said = machine.fails();
        assert!(said.contains("is no Typst 0.15"), "{said}");
    }
    let mut machine = Machine::new();
    machine.set("BIENNIAL_TYPST", "/nowhere/typst");
    assert!(machine.fails().contains("/nowhere/typst"));
}

#[test]
fn a_given_name_is_a_file_not_a_word_for_path() {
    let mut machine = Machine::new();
    machine.typst("bin/typst", "0.15.2");
    machine.set("BIENNIAL_TYPST", "typst");
    machine.fails();
    machine.typst("typst", "0.15.1");
    machine.gets();
}

#[test]
fn an_empty_name_is_none() {
    let mut machine = Machine::new();
    machine.set("BIENNIAL_TYPST", "");
    machine.typst("bin/typst", "0.15.2");
    assert!(machine.gets().contains("is on PATH"));
}

#[test]
fn one_on_path_is_taken_before_any_archive() {
    let mut machine = Machine::new();
    machine.archive(ARCHIVE, "0.15.1 of the archive");
    machine.typst("bin/typst", "0.15.2");
    let said = machine.gets();
    assert!(
        said.contains("is on PATH") && said.lines().count() == 1,
        "{said}"
    );
    assert!(!machine.installed().exists());
}

#[test]
fn of_several_on_path_the_first_that_fits_is_taken() {
    let mut machine = Machine::new();
    machine.typst("bin/typst", "0.14.0");
    let fitting = machine.typst("second bin/typst", "0.15.0");
    let folders = [machine.at("bin"), machine.at("second bin")];
    machine.set("PATH", env::join_paths(folders).expect("a PATH"));
    let said = machine.gets();
    assert!(said.contains(&*fitting.to_string_lossy()), "{said}");
}

#[test]
fn one_in_the_tools_folder_is_kept() {
    let mut machine = Machine::new();
    machine.archive(ARCHIVE, "0.15.1 of the archive");
    machine.typst("bin/typst", "0.14.0");
    machine.typst("tools/typst-0.15.1/bin/typst", "0.15.1 from before");
    let said = machine.gets();
    assert!(
        said.contains("is here already") && said.lines().count() == 1,
        "{said}"
    );
    assert_eq!(machine.installed_version(), "typst 0.15.1 from before");
}

#[test]
fn the_archive_is_taken_before_the_source() {
    let mut machine = Machine::new();
    machine.archive(ARCHIVE, "0.15.1 of the archive");
    machine.program("bin/cargo", CARGO);
    let said = machine.gets();
    assert!(said.contains("has the pinned SHA-256"), "{said}");
    assert_eq!(machine.installed_version(), "typst 0.15.1 of the archive");
    assert_eq!(machine.calls("cargo"), "");
    // From then on it is there.
    assert!(machine.gets().contains("is here already"));
}

#[test]
fn a_broken_one_in_the_tools_folder_is_replaced() {
    let mut machine = Machine::new();
    machine.archive(ARCHIVE, "0.15.1 of the archive");
    machine.program("tools/typst-0.15.1/bin/typst", "exit 126\n");
    machine.gets();
    assert_eq!(machine.installed_version(), "typst 0.15.1 of the archive");
}

#[test]
fn each_platform_has_its_archive() {
    for (system, processor, target) in [
        ("Linux", "x86_64", "x86_64-unknown-linux-musl"),
        ("Linux", "aarch64", "aarch64-unknown-linux-musl"),
        ("Darwin", "x86_64", "x86_64-apple-darwin"),
        ("Darwin", "arm64", "aarch64-apple-darwin"),
    ] {
        let mut machine = Machine::new();
        machine.uname(system, processor);
        let version = format!("0.15.1 for {target}");
        machine.archive(&format!("typst-{target}"), &version);
        machine.gets();
        assert_eq!(machine.installed_version(), format!("typst {version}"));
    }
}

#[test]
fn a_platform_without_an_archive_takes_the_source() {
    for (system, processor) in [("FreeBSD", "amd64"), ("Linux", "riscv64")] {
        let mut machine = Machine::new();
        machine.archive(ARCHIVE, "0.15.1 of the archive");
        machine.uname(system, processor);
        machine.program("bin/cargo", CARGO);
        let said = machine.gets();
        assert!(said.contains("no archive for this machine"), "{said}");
        assert_eq!(machine.installed_version(), "typst 0.15.1 by cargo");
    }
}

#[test]
fn an_archive_with_another_hash_is_refused_with_a_word() {
    let mut machine = Machine::new();
    machine.archive(ARCHIVE, "0.15.1 of a stranger");
    machine.pin(ARCHIVE, &"0".repeat(64));
    machine.program("bin/cargo", CARGO);
    let said = machine.gets();
    assert!(said.contains("the archive is refused"), "{said}");
    assert_eq!(machine.installed_version(), "typst 0.15.1 by cargo");
}

#[test]
fn the_pins_of_the_repository_refuse_what_is_not_official() {
    let mut machine = Machine::new();
    machine.archive(ARCHIVE, "0.15.1 of a stranger");
    let pins = scripts().join("typst-archives.txt");
    fs::copy(pins, machine.at("scripts/typst-archives.txt")).expect("a copy");
    let said = machine.fails();
    assert!(said.contains("the archive is refused"), "{said}");
}

#[test]
fn half_an_archive_is_refused() {
    let mut machine = Machine::new();
    machine.archive(ARCHIVE, "0.15.1 of the archive");
    let archive = machine.at("archives").join(format!("{ARCHIVE}.tar.xz"));
    let bytes = fs::read(&archive).expect("the archive");
    fs::write(&archive, &bytes[..bytes.len() / 2]).expect("half of it");
    assert!(machine.fails().contains("the archive is refused"));
}

#[test]
fn an_archive_of_another_version_or_that_does_not_run_is_not_installed() {
    let mut machine = Machine::new();
    machine.archive(ARCHIVE, "0.14.2");
    machine.program("bin/cargo", CARGO);
    let said = machine.gets();
    assert!(said.contains("does not run here"), "{said}");
    assert_eq!(machine.installed_version(), "typst 0.15.1 by cargo");
}

#[test]
fn curl_fetches_with_a_short_time_out() {
    let mut machine = Machine::new();
    machine.archive(ARCHIVE, "0.15.1 of the archive");
    machine.variables.clear();
    let archive = machine.at("archives").join(format!("{ARCHIVE}.tar.xz"));
    fs::copy(archive, machine.at("notes/served")).expect("a copy");
    machine.program("bin/curl", CURL);
    machine.gets();
    assert_eq!(machine.installed_version(), "typst 0.15.1 of the archive");
    let calls = machine.calls("curl");
    assert!(calls.contains("--connect-timeout 10"), "{calls}");
    let official = "https://github.com/typst/typst/releases/download/v0.15.1/";
    assert!(
        calls
            .trim()
            .ends_with(&format!("{official}{ARCHIVE}.tar.xz")),
        "{calls}"
    );
}

#[test]
fn wget_fetches_where_there_is_no_curl() {
    let mut machine = Machine::new();
    machine.archive(ARCHIVE, "0.15.1 of the archive");
    machine.set("BIENNIAL_TYPST_ARCHIVES", "https://mirror.invalid/typst");
    let archive = machine.at("archives").join(format!("{ARCHIVE}.tar.xz"));
    fs::copy(archive, machine.at("notes/served")).expect("a copy");
    machine.program(
        "bin/wget",
        &CURL.replace("curl", "wget").replace("--output", "-O"),
    );
    machine.gets();
    assert_eq!(machine.installed_version(), "typst 0.15.1 of the archive");
    let calls = machine.calls("wget");
    assert!(calls.contains("-T 10"), "{calls}");
    assert!(
        calls.contains("https://mirror.invalid/typst/typst-x86_64"),
        "{calls}"
    );
}

#[test]
fn no_network_is_no_error() {
    let machine = Machine::new();
    machine.program("bin/curl", CUT_OFF);
    machine.program("bin/cargo", CARGO);
    let said = machine.gets();
    assert!(said.contains("could not be fetched"), "{said}");
    assert_eq!(machine.installed_version(), "typst 0.15.1 by cargo");
    assert_eq!(machine.calls("curl").lines().count(), 1, "it is tried once");
}

#[test]
fn without_curl_and_wget_the_source_is_taken() {
    let machine = Machine::new();
    machine.program("bin/cargo", CARGO);
    let said = machine.gets();
    assert!(said.contains("neither curl nor wget"), "{said}");
    assert_eq!(machine.installed_version(), "typst 0.15.1 by cargo");
}

#[test]
fn shasum_does_where_there_is_no_sha256sum() {
    let mut machine = Machine::new();
    machine.archive(ARCHIVE, "0.15.1 of the archive");
    let sum = sha256(&machine.at("archives").join(format!("{ARCHIVE}.tar.xz")));
    machine.without("sha256sum");
    let body = format!("[ \"$1 $2\" = '-a 256' ] && echo \"{sum}  $3\"\n");
    machine.program("bin/shasum", &body);
    machine.gets();
    assert_eq!(machine.installed_version(), "typst 0.15.1 of the archive");
}

#[test]
fn an_archive_that_cannot_be_checked_is_not_even_fetched() {
    let mut machine = Machine::new();
    machine.archive(ARCHIVE, "0.15.1 of the archive");
    machine.without("sha256sum");
    machine.without("shasum");
    machine.program("bin/cargo", CARGO);
    let said = machine.gets();
    assert!(said.contains("neither sha256sum nor shasum"), "{said}");
    assert!(!said.contains("fetching"), "{said}");
    assert_eq!(machine.installed_version(), "typst 0.15.1 by cargo");
}

#[test]
fn without_tar_or_xz_the_source_is_taken() {
    for tar in [None, Some("exit 2\n")] {
        let mut machine = Machine::new();
        machine.archive(ARCHIVE, "0.15.1 of the archive");
        machine.without("tar");
        if let Some(body) = tar {
            machine.program("bin/tar", body);
        }
        machine.program("bin/cargo", CARGO);
        let said = machine.gets();
        assert!(said.contains("could not be unpacked"), "{said}");
        assert_eq!(machine.installed_version(), "typst 0.15.1 by cargo");
    }
}

#[test]
fn the_source_is_compiled_locked_apart_and_with_its_fonts_alone() {
    let machine = Machine::new();
    machine.program("bin/cargo", CARGO);
    machine.gets();
    let calls = machine.calls("cargo");
    let (arguments, target) = calls.trim().split_once('\n').expect("two lines");
    assert!(
        arguments.starts_with(
            "install --locked typst-cli --version 0.15.1 --no-default-features --features \
             embedded-fonts --root "
        ),
        "{arguments}"
    );
    assert!(
        Path::new(target).starts_with(machine.at("temporary")),
        "{target}"
    );
}

#[test]
fn a_build_that_fails_is_an_error_and_installs_nothing() {
    let machine = Machine::new();
    machine.program(
        "bin/cargo",
        "echo 'error: no such registry' >&2\nexit 101\n",
    );
    let output = machine.run();
    assert_eq!(output.status.code(), Some(101));
    assert!(said(&output).contains("no such registry"));
    assert!(!machine.installed().exists());
    machine.left_nothing_behind();
}

#[test]
fn where_no_way_is_left_it_says_what_to_do() {
    let said = Machine::new().fails();
    assert!(
        said.contains("install Typst 0.15") && said.contains("BIENNIAL_TYPST"),
        "{said}"
    );
}

#[test]
fn script_pins_and_program_speak_of_one_version() {
    let pins = fs::read_to_string(scripts().join("typst-archives.txt")).expect("the pins");
    let (comments, lines): (Vec<&str>, Vec<&str>) =
        pins.lines().partition(|line| line.starts_with('#'));
    assert_eq!(lines.len(), 4);
    for line in lines {
        let (sum, name) = line.split_once("  ").expect("two columns");
        assert_eq!(sum.len(), 64, "{line}");
        assert!(
            name.starts_with("typst-") && name.ends_with(".tar.xz"),
            "{line}"
        );
    }
    let script = fs::read_to_string(scripts().join("get-typst")).expect("the script");
    let version = script
        .lines()
        .find_map(|line| line.strip_prefix("version="))
        .expect("the script has a version");
    assert!(
        comments
            .iter()
            .any(|line| line.contains(&format!("Typst {version},")))
    );
    assert!(
        comments
            .iter()
            .any(|line| line.ends_with(&format!("/v{version}")))
    );
    let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/render/typst.rs");
    let program = fs::read_to_string(program).expect("the program's source");
    let pinned = format!("const PINNED: &str = \"typst-{version}\";");
    assert!(
        program.contains(&pinned),
        "the program looks for another version"
    );
}
