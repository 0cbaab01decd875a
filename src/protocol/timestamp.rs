//! Time as the gateway writes it.

use std::fmt;

use jiff::Timestamp;
use jiff::tz::{Offset, TimeZone};

/// `yyyy-MM-dd HH:mm:ss` in Beijing time (GMT+8), the public parameter `timestamp`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GatewayTimestamp(String);

impl GatewayTimestamp {
    /// The gateway's writing of a moment.
    #[must_use]
    pub fn at(moment: Timestamp) -> Self {
        let beijing = TimeZone::fixed(Offset::constant(8));
        Self(
            moment
                .to_zoned(beijing)
                .strftime("%Y-%m-%d %H:%M:%S")
                .to_string(),
        )
    }

    /// Whether a text has the form that the gateway asks for.
    #[must_use]
    pub fn is_well_formed(text: &str) -> bool {
        text.len() == 19 && jiff::civil::DateTime::strptime("%Y-%m-%d %H:%M:%S", text).is_ok()
    }

    /// The moment that a text of this form means, read as Beijing time; `None` for another form.
    #[must_use]
    pub fn moment_of(text: &str) -> Option<Timestamp> {
        let local = jiff::civil::DateTime::strptime("%Y-%m-%d %H:%M:%S", text).ok()?;
        let zoned = local.to_zoned(TimeZone::fixed(Offset::constant(8))).ok()?;
        Some(zoned.timestamp())
    }

    /// The 19 characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for GatewayTimestamp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_beijing_time() {
        let moment = Timestamp::from_second(1_700_000_000).unwrap();
        assert_eq!(GatewayTimestamp::at(moment).as_str(), "2023-11-15 06:13:20");
        assert_eq!(
            GatewayTimestamp::moment_of("2023-11-15 06:13:20"),
            Some(moment)
        );
        assert_eq!(GatewayTimestamp::moment_of("2023-11-15"), None);
    }

    #[test]
    fn knows_its_own_form() {
        assert!(GatewayTimestamp::is_well_formed("2023-11-15 06:13:20"));
        for wrong in [
            "2023-11-15T06:13:20",
            "2023-11-15 6:13:20",
            "2023-13-15 06:13:20",
            "",
        ] {
            assert!(!GatewayTimestamp::is_well_formed(wrong), "{wrong}");
        }
    }
}
