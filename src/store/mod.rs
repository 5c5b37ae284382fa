//! JSON on disk, and what else the program keeps in files: the only module that touches a
//! logbook's files. It says what is wrong in values, never in sentences.

mod diagnosis;
pub mod fault;
pub mod format;
