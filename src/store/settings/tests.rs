//! Settings as people write them by hand, and as the program changes them.

use super::*;
use crate::store::disk::tests::names;

struct Scratch {
    home: Home,
    _temporary: tempfile::TempDir,
}

fn scratch(text: &str) -> Scratch {
    let temporary = tempfile::tempdir().unwrap();
    let home = Home::at(temporary.path());
    if !text.is_empty() {
        fs::create_dir(&home.config).unwrap();
        fs::write(home.config.join("settings.toml"), text).unwrap();
    }
    Scratch {
        home,
        _temporary: temporary,
    }
}

impl Scratch {
    fn text(&self) -> String {
        fs::read_to_string(self.home.config.join("settings.toml")).unwrap()
    }
}

#[test]
fn without_a_file_the_defaults_hold_and_only_changes_are_written() {
    let scratch = scratch("");
    let (mut settings, problems) = read(&scratch.home);
    assert_eq!((&settings, &problems), (&Settings::default(), &vec![]));
    write(&scratch.home, &settings).unwrap();
    assert!(
        !scratch.home.config.exists(),
        "nothing was changed, nothing is written"
    );
    settings.language = Some("ky".to_owned());
    settings.mouse = false;
    write(&scratch.home, &settings).unwrap();
    assert_eq!(scratch.text(), "language = \"ky\"\nmouse = false\n");
    assert_eq!(read(&scratch.home), (settings, vec![]));
}

#[test]
fn every_choice_is_read_back() {
    let scratch = scratch("");
    for language in [None, Some("ky"), Some("ru"), Some("en")] {
        for keyboard in Layout::ALL {
            for theme in Ground::ALL {
                let settings = Settings {
                    language: language.map(str::to_owned),
                    keyboard,
                    theme,
                    name: "Айгүл \"А\"\n".to_owned(),
                    mouse: theme == Ground::Dark,
                    not_stated: if theme == Ground::Dark { 0 } else { 100 },
                };
                write(&scratch.home, &settings).unwrap();
                assert_eq!(read(&scratch.home), (settings, vec![]));
            }
        }
    }
}

#[test]
fn comments_and_unknown_keys_stay() {
    let text = "# mine\nlanguage = \"ru\"  # for the office\n\n\n[later]\nkey = [1,\n  2]\n";
    let scratch = scratch(text);
    let (mut settings, problems) = read(&scratch.home);
    assert_eq!(problems, []);
    settings.language = Some("ky".to_owned());
    settings.name = "А".to_owned();
    write(&scratch.home, &settings).unwrap();
    assert_eq!(
        scratch.text(),
        "# mine\nlanguage = \"ky\"  # for the office\nname = \"А\"\n\n\n[later]\nkey = [1,\n  2]\n"
    );
}

#[test]
fn what_is_no_choice_is_told_and_stays_until_it_is_chosen_anew() {
    let scratch = scratch("language = \"kg\"\nkeyboard = 7\ntheme = \"dark\"\nmouse = \"да\"\n");
    let (mut settings, problems) = read(&scratch.home);
    assert_eq!(
        settings,
        Settings {
            theme: Ground::Dark,
            ..Settings::default()
        }
    );
    let told: Vec<_> = problems.iter().map(ToString::to_string).collect();
    let path = scratch.home.config.join("settings.toml");
    let path = fs::canonicalize(path).unwrap();
    assert_eq!(
        told,
        [
            format!("{}:1:12: language: fault-not-a-choice", path.display()),
            format!("{}:2:12: keyboard: fault-wrong-type", path.display()),
            format!("{}:4:9: mouse: fault-wrong-type", path.display()),
        ]
    );
    settings.keyboard = Layout::Off;
    write(&scratch.home, &settings).unwrap();
    assert_eq!(
        scratch.text(),
        "language = \"kg\"\nkeyboard = \"off\"\ntheme = \"dark\"\nmouse = \"да\"\n"
    );
}

#[test]
fn a_file_that_is_no_toml_is_kept_aside() {
    let text = "language = \"ru\"\nname = Айгүл\n";
    let scratch = scratch(text);
    let (settings, problems) = read(&scratch.home);
    assert_eq!(settings, Settings::default());
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].line, Some(2));
    assert_eq!(scratch.text(), text);
    let settings = Settings {
        mouse: false,
        ..settings
    };
    write(&scratch.home, &settings).unwrap();
    assert_eq!(scratch.text(), "mouse = false\n");
    assert_eq!(
        names(&scratch.home.config),
        ["settings.toml", "settings.toml.broken"]
    );
    let aside = scratch.home.config.join("settings.toml.broken");
    assert_eq!(fs::read_to_string(aside).unwrap(), text);
}

#[cfg(unix)]
#[test]
fn settings_that_are_kept_elsewhere_stay_there() {
    let scratch = scratch("");
    let elsewhere = scratch.home.data.join("mine.toml");
    fs::create_dir(&scratch.home.data).unwrap();
    fs::create_dir(&scratch.home.config).unwrap();
    fs::write(&elsewhere, "mouse = false\n").unwrap();
    let link = scratch.home.config.join("settings.toml");
    std::os::unix::fs::symlink(&elsewhere, &link).unwrap();
    let (settings, problems) = read(&scratch.home);
    assert_eq!((settings.mouse, problems), (false, vec![]));
    write(&scratch.home, &Settings::default()).unwrap();
    assert_eq!(fs::read_to_string(&elsewhere).unwrap(), "mouse = true\n");
    assert!(fs::symlink_metadata(link).unwrap().is_symlink());
}
