//! sabak keeps a logbook of training sessions in municipalities, and answers for its totals.
//!
//! The modules are the layers of the house, listed from the ground up; imports point down only.
//!
//! - [`model`] what is recorded and how it is counted: pure values
//! - [`command`] what a user can ask for, by which keys
//! - [`store`] JSON on disk, the only module that touches a logbook's files
//! - [`text`] every word shown to a person, in three languages
//! - [`exchange`] the logbook in or out of another form
//! - [`app`] state and decisions: an event in, effects out
//! - [`screens`] pure drawing of that state
//! - [`tui`] the terminal, the event loop, the effects performed
//! - [`cli`] the same numbers without the screens

pub mod app;
pub mod cli;
pub mod command;
pub mod exchange;
pub mod model;
pub mod screens;
pub mod store;
pub mod text;
pub mod tui;
