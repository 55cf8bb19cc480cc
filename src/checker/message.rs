//! Messages between the page and the checker.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Answer, Checker, Handed, Request, SentFile};

/// JSON, and the bytes that go with it.
#[derive(Debug)]
pub struct Message<B, T> {
    /// What is said.
    pub json: T,
    /// The bytes of files, one after the other.
    pub bytes: B,
}

impl<'a, T: DeserializeOwned> Message<&'a [u8], T> {
    /// Reads a message.
    ///
    /// # Errors
    /// When it is cut off, or its JSON is not what is expected.
    pub fn read(message: &'a [u8]) -> Result<Self, String> {
        let cut_off = || "the message is cut off".to_owned();
        let (length, rest) = message.split_first_chunk::<4>().ok_or_else(cut_off)?;
        let length = u32::from_le_bytes(*length) as usize;
        let (json, bytes) = rest.split_at_checked(length).ok_or_else(cut_off)?;
        Ok(Self {
            json: serde_json::from_slice(json).map_err(|error| error.to_string())?,
            bytes,
        })
    }
}

impl<B: AsRef<[u8]>, T: Serialize> Message<B, T> {
    /// Writes a message.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let json = serde_json::to_vec(&self.json).unwrap_or_default();
        let length = u32::try_from(json.len()).unwrap_or(u32::MAX);
        let mut message = length.to_le_bytes().to_vec();
        message.extend(json);
        message.extend(self.bytes.as_ref());
        message
    }
}

/// Answers the message of a page. Whatever is wrong with it is said in the answer.
#[must_use]
pub fn answer(message: &[u8]) -> Vec<u8> {
    let (json, bytes) = match performed(message) {
        Ok(answered) => answered,
        Err(reason) => (Answer::failed(&reason), Vec::new()),
    };
    Message { json, bytes }.write()
}

fn performed(message: &[u8]) -> Result<(Answer, Vec<u8>), String> {
    let Message { json, bytes } = Message::<_, Request>::read(message)?;
    let files = hand_out(json.files, bytes)?;
    let checker = Checker::new(json.basis).map_err(|error| error.to_string())?;
    Ok(checker.perform(&json.task, &files))
}

/// The files with their own bytes.
fn hand_out(files: Vec<SentFile>, mut bytes: &[u8]) -> Result<Vec<Handed<'_>>, String> {
    let mut all = Vec::new();
    for file in files {
        let (own, rest) = bytes
            .split_at_checked(file.bytes)
            .ok_or_else(|| format!("{} is cut off", file.name))?;
        bytes = rest;
        all.push((file, own));
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::{Message, answer};

    #[test]
    fn a_message_that_is_wrong_is_answered() {
        for wrong in [&b""[..], b"\x05\0\0\0{}", b"\x02\0\0\0{}", b"\x02\0\0\0[]"] {
            let answered = answer(wrong);
            let said = Message::<_, serde_json::Value>::read(&answered).expect("an answer");
            assert!(said.json["error"].is_string(), "{wrong:?}");
        }
    }
}
