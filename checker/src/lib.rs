//! The checker as a module of WebAssembly: hands a message of the page to the library, and its answer back.
//!
//! The page asks with `reserve` for room in the module's memory, writes a message there, and calls `run`; the answer
//! then lies at the address that `run` gives, `answer_length` bytes long. An instance serves one message.

use std::cell::RefCell;

thread_local! {
    static MESSAGE: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static ANSWER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Makes room for a message of this length; gives its address.
#[unsafe(no_mangle)]
pub extern "C" fn reserve(length: usize) -> *mut u8 {
    MESSAGE.with_borrow_mut(|message| {
        *message = vec![0; length];
        message.as_mut_ptr()
    })
}

/// Answers the message; gives the address of the answer.
#[unsafe(no_mangle)]
pub extern "C" fn run() -> *const u8 {
    let message = MESSAGE.take();
    let answer = biennial::checker::answer(&message);
    ANSWER.with_borrow_mut(|kept| {
        *kept = answer;
        kept.as_ptr()
    })
}

/// How long the answer is.
#[unsafe(no_mangle)]
pub extern "C" fn answer_length() -> usize {
    ANSWER.with_borrow(Vec::len)
}
