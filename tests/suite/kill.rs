//! A build killed at any moment: what `latest` points to is whole, and the next build clears up.

use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use crate::support::folder::{assert_whole, copy_of_mixed, entries, replace, temporary};
use crate::support::program::{biennial, build_data};

/// Moments at which a build is killed, spread over its duration.
const MOMENTS: u32 = 50;

fn start(cycle: &Path, out: &Path) -> Child {
    biennial()
        .arg("build")
        .arg(cycle)
        .arg("--out")
        .arg(out)
        .args(["--no-report", "--quiet"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts")
}

/// How long a build takes: the median of three, each into a new folder.
fn duration(cycle: &Path) -> Duration {
    let mut durations = [(); 3].map(|()| {
        let out = temporary();
        let started = Instant::now();
        let status = start(cycle, out.path()).wait().expect("an end");
        assert!(status.success(), "{status}");
        started.elapsed()
    });
    durations.sort();
    durations[1]
}

#[cfg(unix)]
#[test]
fn a_killed_build_leaves_latest_whole_and_nothing_behind() {
    use std::os::unix::process::ExitStatusExt as _;

    let dir = temporary();
    let cycle = copy_of_mixed(dir.path());
    let out = dir.path().join("out");
    let whole = duration(&cycle);
    let mut title = "Synthetic acceptance cycle".to_owned();
    let mut killed = 0;
    for moment in 0..MOMENTS {
        // Every build has a new input, so that none is found to be there already.
        let next = format!("Killed at moment {moment}");
        replace(&cycle.join("cycle.toml"), &title, &next);
        title = next;
        let mut child = start(&cycle, &out);
        // Not waiting for a result: the moment is what is tested.
        std::thread::sleep(whole * moment / MOMENTS);
        child.kill().expect("the signal is sent");
        let status = child.wait().expect("an end");
        if status.signal() == Some(9) {
            killed += 1;
        } else {
            assert!(status.success(), "{status}");
        }
        let latest = out.join("latest");
        if latest.symlink_metadata().is_ok() {
            assert_whole(&latest.canonicalize().expect("latest leads somewhere"));
        }
    }
    assert!(
        killed >= 10,
        "only {killed} of {MOMENTS} were killed in time"
    );
    replace(&cycle.join("cycle.toml"), &title, "Not killed");
    let build = build_data(&cycle, &out);
    assert_whole(&build);
    assert_eq!(entries(&out), [".lock", "builds", "latest"]);
    let builds = out.join("builds");
    for name in entries(&builds) {
        assert!(!name.starts_with('.'), "{name} is left behind");
        assert_whole(&builds.join(name));
    }
}
