//! What a user can ask for, and which keys ask for it. Knows no screen, no language and no terminal: names of commands are
//! texts, deeds are the application's.
//!
//! A new command is a line in [`Command`], a line in [`COMMANDS`], and its words in the three languages.

pub mod commands;
pub mod key;
pub mod keymap;
pub mod layout;
pub mod scope;
pub mod table;

pub use commands::Command;
pub use key::{Key, KeyCode};
pub use keymap::{hints, is_text, keys_of, keys_within, palette, resolve};
pub use layout::Layout;
pub use scope::{CHAINS, Scope};
pub use table::{COMMANDS, Entry};
