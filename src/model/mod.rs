//! What is recorded and how it is counted: pure values that know no file, clock, terminal or
//! language.

pub mod attendance;
pub mod code;
pub mod fold;
//pub mod logbook;
pub mod people;
pub mod place;
pub mod record;
pub mod session;
pub mod typed;
pub mod value;
