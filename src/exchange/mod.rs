//! The logbook in or out of another form: values in, bytes or text out. It touches no file by itself:
//! what `export` reads and writes goes through the store.

pub mod arriving;
pub mod bundle;
pub mod crosstab;
pub mod export;
mod file_name;
pub mod flat;
pub mod handout;
pub mod ics;
pub mod intake;
mod items;
pub mod sheet;
