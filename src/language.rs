//! What depends on the language that a page is written in.

pub mod collate;
pub mod dates;
pub mod digits;
mod locale;
