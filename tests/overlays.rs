//! What lies over the screens, as it is used and as it is seen: settings, palette, help, questions,
//! the folder prompt, the first screen and two versions of a session beside each other.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use support::Stage;

const SIZES: [(u16, u16); 3] = [(80, 24), (60, 16), (140, 40)];
const LANGUAGES: [&str; 3] = ["ky", "ru", "en"];

/// Shows what every overlay looks like, for whoever wants to look:
/// `cargo test --test overlays look -- --ignored --nocapture`.
#[test]
#[ignore = "shows, and checks nothing"]
fn look() {
    for language in LANGUAGES {
        for size in SIZES {
            for keys in ["f1", "ctrl-p", "f10", "f10 down down down", "ctrl-o"] {
                let mut stage = Stage::sample(language, size);
                stage.press(keys);
                println!("--- {language} {size:?} {keys}\n{}", stage.screen());
            }
            let stage = Stage::start(language, size);
            println!("--- {language} {size:?} start\n{}", stage.screen());
        }
    }
}
