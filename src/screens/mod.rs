//! Pure drawing of the state. It decides nothing and changes nothing but scroll offsets.

pub mod theme;
pub mod widgets;
