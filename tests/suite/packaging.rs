//! What is handed to others: `make install` and `make dist`, by the scripts that they run. The program is
//! the built one, behind a script of a few bytes, so that packing it takes no time.
#![cfg(target_os = "linux")]

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::script::write_script;

/// A folder for one test, which goes when the test ends.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        // What is left is in the machine's folder for temporary files.
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Folder {
    fn new(test: &str) -> Self {
        let name = format!("packaging {test} {}", std::process::id());
        let folder = env::temp_dir().join(name);
        fs::create_dir_all(&folder).expect("a folder");
        Self(folder.canonicalize().expect("a folder"))
    }

    fn at(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }

    /// Writes a script.
    fn script(&self, name: &str, body: &str) -> PathBuf {
        let path = self.at(name);
        write_script(&path, body);
        path
    }

    /// The built program, behind a script.
    fn program(&self) -> PathBuf {
        let body = format!("exec '{}' \"$@\"\n", env!("CARGO_BIN_EXE_biennial"));
        self.script("biennial", &body)
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A script of the repository, offline.
fn script(name: &str) -> Command {
    let mut command = Command::new(root().join("scripts").join(name));
    command.env("CARGO_NET_OFFLINE", "true");
    command
}

fn done(command: &mut Command) -> String {
    let output = command.output().expect("it runs");
    assert!(output.status.success(), "{}", said(&output));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Every file below a folder, by its path from there.
fn files(folder: &Path) -> BTreeSet<String> {
    let mut folders = vec![folder.to_path_buf()];
    let mut found = BTreeSet::new();
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("below the folder");
                found.insert(name.to_string_lossy().into_owned());
            }
        }
    }
    found
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).expect("a file").permissions().mode() & 0o777
}

#[test]
fn install_puts_program_pages_and_completions_where_it_is_told() {
    let folder = Folder::new("install");
    let program = folder.program();
    let prefix = folder.at("stage/usr local");
    // The second time it replaces what is there.
    for _ in 0..2 {
        done(script("install").arg(&program).arg(&prefix));
    }
    let files = files(&prefix);
    for file in [
        "bin/biennial",
        "share/man/man1/biennial.1",
        "share/man/man1/biennial-validate.1",
        "share/bash-completion/completions/biennial",
        "share/zsh/site-functions/_biennial",
        "share/fish/vendor_completions.d/biennial.fish",
    ] {
        assert!(files.contains(file), "{file} is not in {files:?}");
    }
    let in_bin = files.iter().filter(|file| file.starts_with("bin/"));
    assert_eq!(in_bin.count(), 1);
    for file in &files {
        let path = prefix.join(file);
        assert!(
            !fs::read(&path).expect("a file").is_empty(),
            "{file} is empty"
        );
        let expected = if file.starts_with("bin/") {
            0o755
        } else {
            0o644
        };
        assert_eq!(mode(&path), expected, "{file}");
    }
}

#[test]
fn the_notices_name_every_dependency_and_what_licence_it_has() {
    let notices = done(&mut script("notices"));
    let (list, texts) = notices.split_once("\n====").expect("a list, then texts");
    let tree = Command::new(env!("CARGO"))
        .current_dir(root())
        .args(["tree", "--offline", "--locked", "--edges", "normal,build"])
        .args(["--prefix", "none", "--format", "{p}"])
        .output()
        .expect("cargo runs");
    let tree = String::from_utf8(tree.stdout).expect("UTF-8");
    let packages: BTreeSet<String> = tree
        .lines()
        .skip(1)
        .map(|line| {
            let mut words = line.split_whitespace();
            let name = words.next().expect("a name");
            let version = words.next().expect("a version");
            format!("{name} {}", version.trim_start_matches('v'))
        })
        .collect();
    assert!(packages.len() > 100);
    for package in &packages {
        let line = list
            .lines()
            .find_map(|line| line.strip_prefix(&format!("{package}: ")))
            .unwrap_or_else(|| panic!("{package} is not listed"));
        assert!(!line.trim().is_empty(), "{package} has no licence");
        let has_text = texts.contains(&format!("\n{package}, "));
        assert_ne!(
            has_text,
            line.contains("it has no licence file"),
            "{package}: {line}"
        );
    }
    // Those of the tests are not in the program.
    assert!(
        !list.contains("\nproptest ") && !list.contains("\nbiennial "),
        "{list}"
    );
    let home = env::var("HOME").unwrap_or_default();
    assert!(
        home.len() < 2 || !notices.contains(&format!("{home}/")),
        "a path of this machine"
    );
}

#[test]
fn the_archive_is_whole_and_always_the_same() {
    let folder = Folder::new("pack");
    let program = folder.program();
    let archives: Vec<PathBuf> = ["one", "two"]
        .into_iter()
        .map(|out| {
            let mut pack = script("pack");
            pack.arg(&program).arg(folder.at(out));
            PathBuf::from(done(pack.env("SOURCE_DATE_EPOCH", "1800000000")).trim())
        })
        .collect();
    let bytes = |path: &Path| fs::read(path).expect("the archive");
    assert!(
        bytes(&archives[0]) == bytes(&archives[1]),
        "two packings differ"
    );

    let beside = archives[0].parent().expect("a folder");
    let name = archives[0].file_name().expect("a name").to_string_lossy();
    let sum = format!("{name}.sha256");
    done(
        Command::new("sha256sum")
            .args(["--check", &sum])
            .current_dir(beside),
    );
    done(
        Command::new("tar")
            .arg("-xzf")
            .arg(&archives[0])
            .arg("-C")
            .arg(&folder.0),
    );
    let unpacked = folder.at(name.trim_end_matches(".tar.gz"));
    done(
        Command::new("sha256sum")
            .args(["--check", "SHA256SUMS"])
            .current_dir(&unpacked),
    );

    let mut files = files(&unpacked);
    for file in [
        "LICENSE",
        "README.md",
        "bin/biennial",
        "notices/dependencies.txt",
        "notices/reference-data.md",
        "share/man/man1/biennial.1",
        "templates/biennial-template-2024-call-to-action-government.xlsx",
    ] {
        assert!(files.contains(file), "{file} is not in {files:?}");
    }
    let workbooks = files.iter().filter(|file| file.starts_with("templates/"));
    assert_eq!(workbooks.count(), 4, "one for each stakeholder group");
    assert_eq!(mode(&unpacked.join("bin/biennial")), 0o755);
    let sums = fs::read_to_string(unpacked.join("SHA256SUMS")).expect("the sums");
    let summed: BTreeSet<String> = sums
        .lines()
        .map(|line| line.split_once("  ").expect("two columns").1.to_owned())
        .collect();
    files.remove("SHA256SUMS");
    assert_eq!(summed, files);

    let listed = done(
        Command::new("tar")
            .arg("--utc")
            .arg("-tvzf")
            .arg(&archives[0]),
    );
    for line in listed.lines() {
        assert!(
            line.contains(" 0/0 ") && line.contains(" 2027-01-15 "),
            "{line}"
        );
    }
}

/// Runs `dist` with a cargo that notes its flags and gives a program that says `text`.
fn dist(folder: &Folder, text: &str) -> Output {
    let home = folder.at("home");
    let cargo = "printf '%s' \"$CARGO_ENCODED_RUSTFLAGS\" | tr '\\037' '\\n' > \"$NOTES\"\n\
                 mkdir -p \"$CARGO_TARGET_DIR/release\"\n\
                 printf '%s' \"$TEXT\" > \"$CARGO_TARGET_DIR/release/biennial\"\n";
    script("dist")
        .arg(folder.at("target"))
        .arg(folder.at("out"))
        .env("CARGO", folder.script("cargo", cargo))
        .env("RUSTC", folder.script("rustc", "echo /a/toolchain\n"))
        .env("HOME", &home)
        .env("CARGO_HOME", home.join(".cargo"))
        .env("NOTES", folder.at("flags"))
        .env("TEXT", text)
        .output()
        .expect("it runs")
}

#[test]
fn a_program_that_names_the_machine_is_not_packed() {
    let folder = Folder::new("dist");
    let home = folder.at("home").display().to_string();
    for path in [
        format!("{home}/.cargo/registry/src/a.rs"),
        format!("{}/src/main.rs", root().display()),
        format!("{}/release/a.rs", folder.at("target").display()),
    ] {
        let output = dist(&folder, &format!("words{path}more"));
        assert_eq!(output.status.code(), Some(1), "{}", said(&output));
        assert!(said(&output).contains("names a folder of this machine"));
        let out = fs::read_dir(folder.at("out")).expect("a folder");
        assert_eq!(out.count(), 0, "something was packed");
    }
    let flags = fs::read_to_string(folder.at("flags")).expect("the flags");
    let expected = [
        format!("--remap-path-prefix={home}=/home"),
        format!("--remap-path-prefix={home}/.cargo=/cargo"),
        "--remap-path-prefix=/a/toolchain=/rust".to_owned(),
        format!("--remap-path-prefix={}=/biennial", root().display()),
        format!(
            "--remap-path-prefix={}=/target",
            folder.at("target").display()
        ),
    ];
    assert_eq!(flags.lines().collect::<Vec<_>>(), expected);
}
