//! The program `biennial`.

fn main() -> biennial::cli::Exit {
    biennial::cli::run()
}
