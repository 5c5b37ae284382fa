//! What the user has chosen, kept in the user's own config folder.

use crate::command::layout::Layout;

/// Which ground the colours are made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ground {
    /// As the terminal says.
    #[default]
    Auto,
    /// Light letters on a dark ground.
    Dark,
    /// Dark letters on a light ground.
    Light,
}

/// What the user has chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The language, `ky`, `ru` or `en`; none to follow the system.
    pub language: Option<String>,
    /// How the letters of a Cyrillic keyboard stand for Latin ones.
    pub keyboard: Layout,
    /// Which ground the colours are made for.
    pub theme: Ground,
    /// The user's name, as it stands in what they write.
    pub name: String,
    /// Whether clicks and the wheel go to the program.
    pub mouse: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            keyboard: Layout::Auto,
            theme: Ground::Auto,
            name: String::new(),
            mouse: true,
        }
    }
}
