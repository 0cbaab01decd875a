//! Where the window was.

use serde::{Deserialize, Serialize};

use super::Versioned;

/// The content of `window.json`. Lengths in points at a size of 100 %.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// Version of this form.
    pub version: u32,
    /// Width and height inside of its frame; `None`: the usual ones.
    #[serde(default)]
    pub size: Option<[f32; 2]>,
    /// Left and top, where the operating system tells them.
    #[serde(default)]
    pub position: Option<[f32; 2]>,
    /// Whether it filled the screen.
    #[serde(default)]
    pub maximized: bool,
}

/// A screen: left, top, width and height in pixels.
pub type Screen = [f32; 4];

impl Default for WindowPlace {
    fn default() -> Self {
        Self {
            version: Self::VERSION,
            size: None,
            position: None,
            maximized: false,
        }
    }
}

impl Versioned for WindowPlace {
    const VERSION: u32 = 1;

    fn version(&self) -> u32 {
        self.version
    }
}

impl WindowPlace {
    /// So much of the bar with the window's name must be on a screen to take hold of it, in points.
    const GRIP: f32 = 60.0;

    /// Width and height, if a window can have them.
    #[must_use]
    pub fn usable_size(&self) -> Option<[f32; 2]> {
        let is_usable = |length: &f32| (100.0..=20_000.0).contains(length);
        self.size.filter(|size| size.iter().all(is_usable))
    }

    /// Whether the window's upper edge can be reached on one of these screens; `scale`: pixels of a
    /// point. Where nothing is known about screens or place, it is taken to be.
    #[must_use]
    pub fn is_reachable(&self, screens: &[Screen], scale: f32) -> bool {
        let Some([left, top]) = self.position else {
            return true;
        };
        let [width, _] = self.size.unwrap_or([1280.0, 800.0]);
        let (left, top, right) = (left * scale, top * scale, (left + width) * scale);
        let grip = Self::GRIP * scale;
        let holds = |[x, y, wide, high]: &Screen| {
            let seen = right.min(x + wide) - left.max(*x);
            seen >= grip && top > y - grip / 2.0 && top + grip <= y + high
        };
        screens.is_empty() || screens.iter().any(holds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREENS: [Screen; 2] = [[0.0, 0.0, 1920.0, 1080.0], [1920.0, 0.0, 1280.0, 1024.0]];

    fn at(left: f32, top: f32) -> WindowPlace {
        WindowPlace {
            size: Some([1000.0, 700.0]),
            position: Some([left, top]),
            ..WindowPlace::default()
        }
    }

    #[test]
    fn a_window_is_reachable_on_any_screen_that_is_there() {
        for (left, top) in [(0.0, 0.0), (-900.0, 100.0), (2500.0, 300.0), (0.0, -10.0)] {
            assert!(at(left, top).is_reachable(&SCREENS, 1.0), "{left} {top}");
        }
        let second_only = at(2500.0, 300.0);
        assert!(!second_only.is_reachable(&SCREENS[..1], 1.0), "unplugged");
        for (left, top) in [(-990.0, 0.0), (0.0, 1070.0), (0.0, -500.0), (5000.0, 0.0)] {
            assert!(!at(left, top).is_reachable(&SCREENS, 1.0), "{left} {top}");
        }
        assert!(WindowPlace::default().is_reachable(&SCREENS, 1.0));
    }

    #[test]
    fn a_file_cannot_make_a_window_that_cannot_be_seen() {
        let read = |text: &str| serde_json::from_str::<WindowPlace>(text).unwrap();
        let tiny = read(r#"{"version":1,"size":[1,800]}"#);
        assert_eq!(tiny.usable_size(), None);
        let huge = read(r#"{"version":1,"size":[1280,1e9]}"#);
        assert_eq!(huge.usable_size(), None);
        let usual = read(r#"{"version":1,"size":[1280,800]}"#);
        assert_eq!(usual.usable_size(), Some([1280.0, 800.0]));
    }
}
