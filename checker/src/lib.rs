//! The checker as a module of WebAssembly: hands a message of the page to the library, and its answer back.
//!
//! The page asks with `reserve` for room in the module's memory, writes a message there, and calls `run`; the answer
//! then lies at the address that `run` gives, `answer_length` bytes long. An instance serves one message.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::RefCell;
use std::sync::atomic::{AtomicBool, Ordering};

/// The allocator of the module, which notes when there is no more: an instance that ended in a trap can then be asked
/// whether it ended for want of memory.
struct NotingAllocator;

static WAS_REFUSED: AtomicBool = AtomicBool::new(false);

fn noted(address: *mut u8) -> *mut u8 {
    if address.is_null() {
        WAS_REFUSED.store(true, Ordering::Relaxed);
    }
    address
}

// SAFETY: everything is done by the allocator of the system, with what was given.
unsafe impl GlobalAlloc for NotingAllocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        noted(unsafe { System.alloc(layout) })
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        noted(unsafe { System.alloc_zeroed(layout) })
    }

    unsafe fn realloc(&self, address: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        noted(unsafe { System.realloc(address, layout, size) })
    }

    unsafe fn dealloc(&self, address: *mut u8, layout: Layout) {
        unsafe { System.dealloc(address, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: NotingAllocator = NotingAllocator;

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

/// Whether memory was asked for that there was not: 1 or 0.
#[unsafe(no_mangle)]
pub extern "C" fn was_refused() -> u32 {
    WAS_REFUSED.load(Ordering::Relaxed).into()
}

/// How long the answer is.
#[unsafe(no_mangle)]
pub extern "C" fn answer_length() -> usize {
    ANSWER.with_borrow(Vec::len)
}
