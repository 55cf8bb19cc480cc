//! The program `biennial`.

/// Reading thousands of workbooks is mostly small allocations, on all processors at once.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> biennial::cli::Exit {
    biennial::cli::run()
}
