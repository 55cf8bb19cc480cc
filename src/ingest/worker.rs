//! xls is read in worker processes: its reader takes in everything while opening, so that nothing inside
//! can be capped, and a hostile file could take all memory or never end.
//!
//! A worker is this same program under a hidden verb, with a limit of memory; the pool gives each
//! file a limit of time, and kills and replaces a worker that misbehaves. One line asks (how many bytes
//! follow), the bytes follow, one line answers.

use std::io::{BufRead as _, BufReader, Read as _, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::limits::Limits;
use super::reader::Ended;
use super::sheet::{Refusal, Sheet, WireSheet};
use super::xls::read_xls;

/// The hidden verb under which the program serves as a worker.
pub const VERB: &str = "read-worker";

#[derive(Debug, Serialize, Deserialize)]
struct Request {
    bytes: u64,
    limits: Limits,
}

/// A pool of worker processes, started as they are needed.
#[derive(Debug)]
pub struct Pool {
    program: PathBuf,
    limits: Limits,
    idle: Mutex<Vec<Worker>>,
}

#[derive(Debug)]
struct Worker {
    child: Child,
    answers: Receiver<String>,
}

impl Pool {
    /// A pool whose workers run `program`, this same program.
    #[must_use]
    pub const fn new(program: PathBuf, limits: Limits) -> Self {
        Self {
            program,
            limits,
            idle: Mutex::new(Vec::new()),
        }
    }

    /// Whether a worker can be started and says something sensible about a file that is not there.
    pub(super) fn answers(&self) -> bool {
        let is_answer = |reason: &str| !reason.contains("read");
        matches!(self.read(&[]), Err(Refusal::Unreadable(reason)) if is_answer(&reason))
    }

    /// Reads the bytes of one file in a worker.
    pub(super) fn read(&self, bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
        let unreadable = |text: &str| Refusal::Unreadable(text.to_owned());
        let idle = self.idle.lock().ok().and_then(|mut idle| idle.pop());
        let mut worker = match idle {
            Some(worker) => worker,
            None => self.start().map_err(|error| {
                Refusal::Unreadable(format!("no reader could be started: {error}"))
            })?,
        };
        let request = serde_json::to_string(&Request {
            bytes: bytes.len() as u64,
            limits: self.limits,
        })
        .map_err(|_| unreadable("it cannot be handed to a reader"))?;
        if worker.ask(&request, bytes).is_err() {
            worker.stop();
            return Err(unreadable("the reader stopped"));
        }
        match worker
            .answers
            .recv_timeout(Duration::from_secs(self.limits.seconds))
        {
            Ok(line) => {
                if let Ok(mut idle) = self.idle.lock() {
                    idle.push(worker);
                }
                let answer: Result<Vec<WireSheet>, Refusal> = serde_json::from_str(&line)
                    .map_err(|_| unreadable("the reader's answer was cut off"))?;
                Ok(answer?.into_iter().map(Sheet::from).collect())
            }
            Err(std::sync::mpsc::RecvTimeoutError::Timeout) => {
                worker.stop();
                Err(Ended::Time.refusal(&self.limits))
            }
            Err(std::sync::mpsc::RecvTimeoutError::Disconnected) => {
                worker.stop();
                Err(Ended::Memory.refusal(&self.limits))
            }
        }
    }

    fn start(&self) -> std::io::Result<Worker> {
        let mut child = Command::new(&self.program)
            .arg(VERB)
            .arg(self.limits.worker_bytes.to_string())
            // The allocator would set 1 GiB aside at once, before the limit of memory is set, and the
            // limit would not count what is taken of it.
            .env("MIMALLOC_ARENA_RESERVE", "0")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let (sender, answers) = channel();
        if let Some(output) = child.stdout.take() {
            std::thread::spawn(move || {
                for line in BufReader::new(output).lines() {
                    let Ok(line) = line else { break };
                    if sender.send(line).is_err() {
                        break;
                    }
                }
            });
        }
        Ok(Worker { child, answers })
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        if let Ok(mut idle) = self.idle.lock() {
            for worker in idle.drain(..) {
                worker.stop();
            }
        }
    }
}

impl Worker {
    fn ask(&mut self, request: &str, bytes: &[u8]) -> std::io::Result<()> {
        let Some(input) = self.child.stdin.as_mut() else {
            return Err(std::io::ErrorKind::BrokenPipe.into());
        };
        writeln!(input, "{request}")?;
        input.write_all(bytes)?;
        input.flush()
    }

    /// Ends the process. It may have ended by itself; then there is nothing left to do.
    fn stop(mut self) {
        let _ended = self.child.kill();
        let _status = self.child.wait();
    }
}

/// Serves as a worker until the input ends: one request a line, one answer a line.
///
/// # Errors
/// When the input or the output fails; the process should then end.
pub fn serve(
    memory_bytes: u64,
    mut input: impl std::io::BufRead,
    mut output: impl Write,
) -> std::io::Result<()> {
    limit_memory(memory_bytes)?;
    super::reader::quiet_reader_panics();
    let mut line = String::new();
    while input.read_line(&mut line)? > 0 {
        let request: Request = serde_json::from_str(&line).map_err(std::io::Error::other)?;
        line.clear();
        let mut bytes = Vec::new();
        (&mut input).take(request.bytes).read_to_end(&mut bytes)?;
        let read = super::reader::catch(|| read_xls(&bytes, &request.limits));
        let answer = answer_line(read, &request.limits)?;
        output.write_all(&answer)?;
        writeln!(output)?;
        output.flush()?;
    }
    Ok(())
}

/// An answer as one line. Control characters take six bytes each there: what is written stays within
/// twice the limit of text.
fn answer_line(
    answer: Result<Vec<Sheet>, Refusal>,
    limits: &Limits,
) -> Result<Vec<u8>, serde_json::Error> {
    let answer = answer.map(|sheets| sheets.into_iter().map(WireSheet::from).collect());
    let line = serde_json::to_vec::<Result<Vec<WireSheet>, Refusal>>(&answer)?;
    if line.len() <= limits.text_bytes.saturating_mul(2) {
        return Ok(line);
    }
    let refused: Result<Vec<WireSheet>, Refusal> = Err(Refusal::TooLarge(format!(
        "more than {} MiB of text in cells",
        limits.text_bytes >> 20
    )));
    serde_json::to_vec(&refused)
}

#[cfg(unix)]
fn limit_memory(bytes: u64) -> std::io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let limit = Rlimit {
        current: Some(bytes),
        maximum: Some(bytes),
    };
    setrlimit(Resource::Data, limit)?;
    Ok(())
}

#[cfg(not(unix))]
fn limit_memory(_bytes: u64) -> std::io::Result<()> {
    Ok(())
}

/// Reads an xls as a worker does, for fuzzing: what comes of it must find its way out.
#[cfg(fuzzing)]
pub fn read_for_fuzzing(bytes: &[u8]) {
    let limits = Limits::default();
    let answer = super::reader::catch(|| read_xls(bytes, &limits));
    let line = answer_line(answer, &limits).expect("an answer");
    let _back: Result<Vec<WireSheet>, Refusal> = serde_json::from_slice(&line).expect("an answer");
}

#[cfg(test)]
mod tests {
    use super::{Limits, Refusal, Sheet, WireSheet, answer_line};
    use crate::domain::place::CellRef;
    use crate::domain::raw::CellValue;

    #[test]
    fn an_answer_stays_within_its_line() {
        let limits = Limits {
            text_bytes: 1000,
            ..Limits::default()
        };
        let told = |text: String| {
            let sheet = Sheet {
                cells: vec![(CellRef::new(0, 0), CellValue::Text(text))],
                ..Sheet::default()
            };
            let line = answer_line(Ok(vec![sheet]), &limits).expect("a line");
            serde_json::from_slice::<Result<Vec<WireSheet>, Refusal>>(&line).expect("an answer")
        };
        assert!(told("x".repeat(900)).is_ok());
        assert!(matches!(
            told("\u{1}".repeat(900)),
            Err(Refusal::TooLarge(_))
        ));
    }
}
