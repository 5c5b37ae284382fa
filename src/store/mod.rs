//! JSON on disk, and what else the program keeps in files: the only module that touches a
//! logbook's files. It says what is wrong in values, never in sentences.

pub mod arrival;
pub mod cache;
mod diagnosis;
mod disk;
pub mod draft;
pub mod fault;
pub mod folder;
pub mod format;
pub mod gather;
pub mod history;
pub mod home;
pub mod load;
pub mod offered;
pub mod outside;
pub mod sample;
pub mod save;
pub mod settings;
pub mod settle;
pub mod sheets;
mod stamp;
pub mod swap;
pub mod watch;
pub mod way_back;
