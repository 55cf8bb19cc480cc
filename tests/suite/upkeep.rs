//! What a secretariat does besides building: a new cycle, where it stands, reminders, old drafts.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::time::{Duration, Instant};

use calamine::{Reader as _, Xlsx};

use crate::support::folder::{entries, temporary};
use crate::support::plain::{PlainCycle, with_fields, workbook};
use crate::support::program::{biennial, build, build_data, run, stderr, stdout};
use crate::support::releases::released;
use crate::support::tables::parse_rows;

#[test]
fn a_new_cycle_builds_as_it_is_and_nothing_is_overwritten() {
    let dir = temporary();
    let cycle = dir.path().join("cycles/2028");
    let path = cycle.to_str().expect("UTF-8");
    let made = run(&["init", path]);
    assert_eq!(made.status.code(), Some(0), "{}", stderr(&made));
    let settings = fs::read_to_string(cycle.join("cycle.toml")).expect("the settings");
    assert!(
        settings.contains("cycle          = 2028") && !settings.contains("{{"),
        "{settings}"
    );
    let build = build_data(&cycle, &dir.path().join("out"));
    let expected = fs::read_to_string(build.join("public/data/expected-members.csv"));
    assert_eq!(expected.expect("a table").lines().count(), 5);
    // Each setting that is a remark can be made one.
    let is_setting = |line: &&str| {
        let names = ["publisher", "licence", "contact", "doi"];
        names
            .iter()
            .any(|name| line.starts_with(&format!("# {name}")))
    };
    let made = settings.lines().filter(is_setting).map(|line| &line[2..]);
    let made: Vec<&str> = made.collect();
    assert_eq!(made.len(), 4);
    // Tables stand at the end of the settings.
    let all = format!("{}\n{settings}", made.join("\n"));
    fs::write(cycle.join("cycle.toml"), all).expect("the settings");
    build_data(&cycle, &dir.path().join("out"));
    let again = run(&["init", path]);
    assert_eq!(again.status.code(), Some(2));
    assert!(
        stderr(&again).contains("nothing was written"),
        "{}",
        stderr(&again)
    );
}

/// Four members: one silent, one whose workbook is of another cycle, one with an answer left out, one accepted late.
fn standing_cycle(dir: &Path) -> PlainCycle {
    let cycle = PlainCycle::new(dir, 4);
    let roster = fs::read_to_string(cycle.dir.join("members.csv")).expect("the roster");
    let mut lines: Vec<String> = roster.lines().map(str::to_owned).collect();
    lines[0].push_str(",contact");
    for (number, line) in lines.iter_mut().enumerate().skip(1) {
        line.push_str(if number == 1 {
            ",office@example.org"
        } else {
            ","
        });
    }
    fs::write(cycle.dir.join("members.csv"), lines.join("\n")).expect("the roster");
    let of = |member: usize, field: (&str, &str)| {
        let id = format!("M{member}");
        let fields = [
            ("Member ID", id.as_str()),
            ("Stakeholder group", "Civil society"),
            field,
        ];
        with_fields(&fields, &[("C1a", "Planned", "", "")])
    };
    cycle.submit("2.csv", of(2, ("Cycle", "2019")));
    cycle.submit(
        "3.csv",
        workbook(3, &[("C1a", "Planned", "", ""), ("C1b", "Delayed", "", "")]),
    );
    cycle.submit("4.csv", of(4, ("Submission date", "2026-12-09")));
    cycle
}

#[test]
fn the_status_says_who_is_silent_who_must_mend_and_who_is_late() {
    let dir = temporary();
    let cycle = standing_cycle(&dir.path().join("cycle"));
    let path = cycle.dir.to_str().expect("UTF-8");
    let day = ["--as-of", "2026-12-01"];
    let text = stdout(&run(&[&["status", path][..], &day].concat()));
    assert!(text.contains("2026-12-05 (4 days from now)"), "{text}");
    assert!(
        text.contains("4 members: 1 silent, 1 rejected, 1 to mend, 1 accepted; 1 late"),
        "{text}"
    );
    let csv = run(&[&["status", path, "--format", "csv"][..], &day].concat()).stdout;
    let rows = parse_rows(&csv);
    let standings: Vec<(&str, &str)> = rows
        .iter()
        .map(|row| (row["member_id"].as_str(), row["standing"].as_str()))
        .collect();
    assert_eq!(
        standings,
        [
            ("M1", "silent"),
            ("M2", "rejected"),
            ("M3", "to-mend"),
            ("M4", "accepted")
        ]
    );
    assert_eq!(rows[0]["contact"], "office@example.org");
    assert!(rows[2]["to_mend"].contains("3.csv"), "{:?}", rows[2]);
    assert_eq!(rows[3]["on_time"], "no");
    let only = run(&[
        &["status", path, "--only", "to-mend", "--format", "json"][..],
        &day,
    ]
    .concat());
    let json: serde_json::Value = serde_json::from_slice(&only.stdout).expect("JSON");
    assert_eq!(json["members"].as_array().map(Vec::len), Some(1));
    assert_eq!(json["counts"]["silent"], 1);
    assert!(!cycle.dir.join("ledger/ledger.jsonl").exists());
    let file = dir.path().join("status.xlsx");
    let name = file.to_str().expect("UTF-8");
    let written = run(&[&["status", path, "--out", name][..], &day].concat());
    assert_eq!(written.status.code(), Some(0), "{}", stderr(&written));
    let mut workbook: Xlsx<_> = calamine::open_workbook(&file).expect("a workbook");
    let sheet = workbook.worksheet_range("status").expect("a sheet");
    let cells: Vec<Vec<String>> = sheet
        .rows()
        .map(|row| row.iter().map(ToString::to_string).collect())
        .collect();
    assert!(
        cells[1][0].starts_with("RESTRICTED — NOT FOR CIRCULATION"),
        "{cells:?}"
    );
    let header = cells.iter().position(|row| row[0] == "member_id");
    let header = header.expect("a header");
    let in_workbook: Vec<&[String]> = cells[header + 1..].iter().map(Vec::as_slice).collect();
    let in_csv: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let names = cells[header].iter();
            names.map(|name| row[name].clone()).collect()
        })
        .collect();
    assert_eq!(in_workbook, in_csv);
    assert_eq!(
        fs::metadata(&file).expect("a file").permissions().mode() & 0o077,
        0
    );
}

#[test]
fn reminders_are_drafts_for_those_who_are_silent_or_must_mend() {
    let dir = temporary();
    let cycle = standing_cycle(&dir.path().join("cycle"));
    let out = dir.path().join("reminders");
    let said = biennial()
        .arg("status")
        .arg(&cycle.dir)
        .args(["--as-of", "2026-12-01", "--remind"])
        .arg(&out)
        .output()
        .expect("the program runs");
    assert_eq!(said.status.code(), Some(0), "{}", stderr(&said));
    assert_eq!(
        entries(&out),
        [
            "M1-member-1-fictional.eml",
            "M2-member-2-fictional.eml",
            "M3-member-3-fictional.eml",
            "reminders.csv"
        ]
    );
    let read = |name: &str| fs::read_to_string(out.join(name)).expect("a message");
    let silent = read("M1-member-1-fictional.eml");
    assert!(
        silent.starts_with("To: office@example.org\r\nSubject: "),
        "{silent}"
    );
    for words in [
        "X-Unsent: 1\r\n",
        "Member 1 (fictional)",
        "in 4 days",
        "5 December 2026",
        "[M1-member-1-fictional.xlsx]",
    ] {
        assert!(silent.contains(words), "{words}: {silent}");
    }
    let faulty = read("M3-member-3-fictional.eml");
    assert!(
        !faulty.contains("To: ") && faulty.contains("[M3-member-3-fictional.pdf]"),
        "{faulty}"
    );
    assert!(
        faulty.contains("\r\n- ") && !faulty.contains("{$"),
        "{faulty}"
    );
    let table = parse_rows(&fs::read(out.join("reminders.csv")).expect("the table"));
    assert_eq!(table.len(), 3);
    assert!(
        table
            .iter()
            .all(|row| !row["body"].is_empty() && !row["subject"].is_empty())
    );
    assert!(
        stdout(&said).contains("2 of them without an address"),
        "{}",
        stdout(&said)
    );
    // Who has reported since is reminded no more.
    cycle.submit("1.csv", workbook(1, &[("C1a", "Planned", "", "")]));
    fs::write(out.join("own.eml"), "kept").expect("a message");
    let later = biennial()
        .arg("status")
        .arg(&cycle.dir)
        .args(["--as-of", "2026-12-02", "--remind"])
        .arg(&out)
        .output();
    let later = stdout(&later.expect("the program runs"));
    assert!(later.contains("1 of an earlier day removed"), "{later}");
    assert_eq!(
        entries(&out),
        [
            "M2-member-2-fictional.eml",
            "M3-member-3-fictional.eml",
            "own.eml",
            "reminders.csv"
        ]
    );
    fs::remove_file(cycle.dir.join("submissions/1.csv")).expect("a submission");
    let after = stdout(
        &biennial()
            .arg("status")
            .arg(&cycle.dir)
            .args(["--as-of", "2026-12-09", "--remind"])
            .arg(&out)
            .output()
            .expect("the program runs"),
    );
    assert!(
        after.contains("4 days ago")
            && read("M1-member-1-fictional.eml").contains("yours still counts"),
        "{after}"
    );
}

#[test]
fn pruning_keeps_releases_the_latest_and_the_newest_drafts() {
    let dir = temporary();
    let mut cycle = PlainCycle::new(&dir.path().join("cycle"), 60);
    for member in 1..=40 {
        cycle.submit(
            &format!("{member}.csv"),
            workbook(member, &[("C1a", "Planned", "", "")]),
        );
    }
    let out = dir.path().join("out");
    let release = released(&cycle, &out).canonicalize().expect("a build");
    for number in 0..4 {
        cycle.set(&format!("# {number}\n"));
        build_data(&cycle.dir, &out);
    }
    let latest = out.join("latest").canonicalize().expect("a build");
    let path = out.to_str().expect("UTF-8");
    let builds = || entries(&out.join("builds"));
    assert_eq!(builds().len(), 6);
    let dry = stdout(&run(&["prune", path, "--keep", "2", "--dry-run"]));
    assert!(dry.starts_with("would delete 3 drafts: "), "{dry}");
    assert_eq!(builds().len(), 6);
    let said = stdout(&run(&["prune", path, "--keep", "2"]));
    assert!(
        said.starts_with("deleted 3 drafts: ") && said.contains("kept 2 drafts and 1 release\n"),
        "{said}"
    );
    assert!(release.exists() && latest.exists());
    assert_eq!(builds().len(), 3);
    run(&["prune", path, "--keep", "0"]);
    assert!(release.exists() && latest.exists());
    assert_eq!(builds().len(), 2);
    assert!(build(&cycle.dir, &out, &["--no-report"]).status.success());
}

/// The command that docs/scheduled.md gives to systemd, with its paths put elsewhere.
fn nightly(dir: &Path) -> std::process::Command {
    let guide = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/scheduled.md");
    let guide = fs::read_to_string(guide).expect("the guide");
    let line = guide
        .lines()
        .find_map(|line| line.strip_prefix("ExecStart="))
        .expect("a command");
    let in_cron = guide.lines().any(|cron| cron.contains(line));
    assert!(in_cron, "both ways run the same command");
    let own = biennial();
    let line = line.replace("/srv/biennial", &dir.to_string_lossy());
    let mut words = line.split(' ');
    assert_eq!(words.next(), Some("/usr/local/bin/biennial"));
    let mut command = std::process::Command::new(own.get_program());
    let typst = crate::support::program::typst();
    command
        .args(words.map(|word| {
            if word == "/usr/local/bin/typst" {
                typst.to_string_lossy().into_owned()
            } else {
                word.to_owned()
            }
        }))
        .env_clear()
        .current_dir("/");
    command
}

#[test]
fn the_nightly_command_runs_as_pasted_in_an_empty_environment() {
    let dir = temporary();
    let cycle = standing_cycle(&dir.path().join("cycles/2026"));
    let output = nightly(dir.path()).output().expect("the program runs");
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    assert!(output.stderr.is_empty(), "{}", stderr(&output));
    assert!(
        dir.path()
            .join("outputs/2026/latest/public/report.pdf")
            .exists()
    );
    let log = fs::read_to_string(dir.path().join("build.log")).expect("the log");
    for line in log.lines() {
        let (time, said) = line.split_once(' ').expect("a time");
        assert!(
            time.starts_with("20") && time.ends_with('Z') && !said.is_empty(),
            "{line}"
        );
    }
    assert!(
        log.contains("Counting") && log.contains("submissions  3 received"),
        "{log}"
    );
    let summary = fs::read_to_string(dir.path().join("summary.md")).expect("the summary");
    assert!(
        summary.starts_with("## Built ") && summary.contains("- **submissions**: 3 received"),
        "{summary}"
    );
    // A cycle that cannot be built says so in all three places.
    fs::write(cycle.dir.join("cycle.toml"), "cycle = 2026\n").expect("the settings");
    let output = nightly(dir.path()).output().expect("the program runs");
    assert_eq!(output.status.code(), Some(2));
    let summary = fs::read_to_string(dir.path().join("summary.md")).expect("the summary");
    assert!(
        summary.starts_with("## No build of") && summary.contains("**error**"),
        "{summary}"
    );
    let log = fs::read_to_string(dir.path().join("build.log")).expect("the log");
    assert!(
        log.contains(" error: ") && stderr(&output).contains("error: "),
        "{log}"
    );
}

#[test]
fn a_log_in_json_has_an_object_on_every_line_the_end_included() {
    let dir = temporary();
    let cycle = standing_cycle(&dir.path().join("cycle"));
    let log = dir.path().join("build.log");
    let run = |cycle: &Path| {
        let mut command = biennial();
        command
            .arg("build")
            .arg(cycle)
            .arg("--out")
            .arg(dir.path().join("out"));
        command
            .args([
                "--no-report",
                "--format",
                "json",
                "--log-format",
                "json",
                "--log",
            ])
            .arg(&log);
        command.output().expect("the program runs")
    };
    let done = run(&cycle.dir);
    assert_eq!(done.status.code(), Some(0), "{}", stderr(&done));
    let failed = run(Path::new("/nowhere"));
    assert_eq!(failed.status.code(), Some(2));
    let text = fs::read_to_string(&log).expect("the log");
    let objects: Vec<serde_json::Value> = text
        .lines()
        .chain(stderr(&done).lines())
        .chain(stderr(&failed).lines())
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect();
    assert!(
        objects
            .iter()
            .all(|one| one["time"].is_string() && one["level"].is_string())
    );
    let of = |name: &str| objects.iter().filter(|one| one.get(name).is_some()).count();
    assert_eq!((of("result"), of("error")), (2, 2), "{text}");
}

/// A build that is held up by the lock of another one.
#[test]
fn a_build_waits_for_another_one_if_it_is_told_to() {
    let dir = temporary();
    let cycle = standing_cycle(&dir.path().join("cycle"));
    let out = dir.path().join("out");
    build_data(&cycle.dir, &out);
    let lock = fs::File::create(out.join(".lock")).expect("the lock");
    lock.lock().expect("the lock");
    let refused = build(&cycle.dir, &out, &["--no-report"]);
    assert_eq!(refused.status.code(), Some(3));
    assert!(
        stderr(&refused).contains("another build is at work"),
        "{}",
        stderr(&refused)
    );
    let mut command = biennial();
    command.arg("build").arg(&cycle.dir).arg("--out").arg(&out);
    let mut child = command
        .args(["--no-report", "--wait", "--quiet"])
        .spawn()
        .expect("a start");
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert!(child.try_wait().expect("a state").is_none(), "it waits");
    // What comes in while it waits is in the build.
    cycle.submit("1.csv", workbook(1, &[("C1a", "Planned", "", "")]));
    drop(lock);
    assert!(child.wait().expect("an end").success());
    let read = fs::read_to_string(out.join("latest/restricted/submissions.csv"));
    assert!(read.expect("the table").contains("1.csv"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_standard_output_is_a_fault_of_the_machine_and_a_closed_standard_error_is_none() {
    let dir = temporary();
    let cycle = standing_cycle(&dir.path().join("cycle"));
    let mut command = biennial();
    command.arg("status").arg(&cycle.dir);
    let full = fs::File::options()
        .write(true)
        .open("/dev/full")
        .expect("the device");
    let output = command.stdout(full).output().expect("the program runs");
    assert_eq!(output.status.code(), Some(3));
    assert!(
        stderr(&output).contains("standard output"),
        "{}",
        stderr(&output)
    );
    let program = biennial().get_program().to_string_lossy().into_owned();
    let script = format!("'{program}' build /nowhere 2>&-; echo $?");
    let output = std::process::Command::new("sh")
        .args(["-c", &script])
        .output()
        .expect("a shell");
    assert_eq!(stdout(&output).trim(), "2");
}

/// A Typst that takes its time is ended with the build.
#[test]
fn typst_ends_with_the_build_that_started_it() {
    let dir = temporary();
    let cycle = standing_cycle(&dir.path().join("cycle"));
    let (slow, pid) = (dir.path().join("typst"), dir.path().join("pid"));
    let script = format!(
        "#!/bin/sh\nif [ \"$1\" = compile ]; then echo $$ > '{}'; exec sleep 600; fi\necho typst 0.15.1\n",
        pid.display()
    );
    fs::write(&slow, script).expect("a script");
    fs::set_permissions(&slow, fs::Permissions::from_mode(0o755)).expect("a mode");
    let mut command = biennial();
    command.arg("build").arg(&cycle.dir).arg("--quiet");
    command.arg("--out").arg(dir.path().join("out"));
    let child = command.arg("--typst").arg(&slow).spawn().expect("a start");
    let soon = Instant::now() + Duration::from_mins(1);
    let wait_for = |holds: &dyn Fn() -> bool| {
        while !holds() && Instant::now() < soon {
            std::thread::sleep(Duration::from_millis(20));
        }
        holds()
    };
    let read = || fs::read_to_string(&pid).unwrap_or_default();
    assert!(
        wait_for(&|| read().ends_with('\n')),
        "Typst was not started"
    );
    let signal = |to: &str, what: &str| {
        let mut kill = std::process::Command::new("kill");
        let kill = kill.args([what, to]).stderr(std::process::Stdio::null());
        kill.status().is_ok_and(|status| status.success())
    };
    assert!(signal(&child.id().to_string(), "-TERM"));
    let end = child.wait_with_output().expect("an end");
    assert_eq!(end.status.code(), Some(143));
    let typst = read();
    assert!(wait_for(&|| !signal(typst.trim(), "-0")), "Typst goes on");
}

#[cfg(unix)]
#[test]
fn a_build_that_is_told_to_end_clears_up_after_itself() {
    let dir = temporary();
    let cycle = standing_cycle(&dir.path().join("cycle"));
    let out = dir.path().join("out");
    build_data(&cycle.dir, &out);
    let mut cleared = 0;
    for number in 0..20_u64 {
        fs::write(cycle.dir.join("decisions.csv"), format!("file,member,commitment,field,decision,by,date,reason\n,M1,,timing,late,A,2026-12-0{},x\n", number % 9 + 1)).expect("a table");
        let mut command = biennial();
        command
            .arg("build")
            .arg(&cycle.dir)
            .arg("--out")
            .arg(&out)
            .args(["--quiet", "--feedback"]);
        let child = command
            .stdout(std::process::Stdio::null())
            .spawn()
            .expect("a start");
        std::thread::sleep(std::time::Duration::from_millis(20 * number));
        let pid = child.id().to_string();
        let _sent = std::process::Command::new("kill")
            .args(["-TERM", &pid])
            .status();
        let end = child.wait_with_output().expect("an end");
        if end.status.code() == Some(143) {
            cleared += 1;
        }
        let left = entries(&out.join("builds"));
        let left: Vec<&String> = left.iter().filter(|name| name.starts_with('.')).collect();
        assert!(left.len() <= 1, "{left:?}");
    }
    assert!(cleared >= 3, "{cleared} of 20 were ended in time");
    build_data(&cycle.dir, &out);
    assert!(
        entries(&out.join("builds"))
            .iter()
            .all(|name| !name.starts_with('.'))
    );
}
