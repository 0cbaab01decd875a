//! Which calls a fault strikes.

use std::fmt;
use std::str::FromStr;

use super::{Fault, FaultRuleError, fault};
use crate::protocol::ApiVersion;
use crate::protocol::methods::{METHODS, MethodInfo};

/// A fault with the calls that it strikes. Written as `ID[:method=M][:nth=N][:probability=P][:seed=N]`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FaultRule {
    /// What goes wrong.
    pub fault: &'static Fault,
    /// Only calls of this method; without one, those that the fault is about.
    pub method: Option<&'static MethodInfo>,
    /// Only the nth of these calls, counted from 1 and from when the rule was set.
    pub nth: Option<u32>,
    /// Only as many of these calls, as a share between 0 and 1.
    pub probability: Option<f64>,
    /// What the choice by probability follows from, so that it can be repeated.
    pub seed: u64,
}

impl FaultRule {
    /// A fault that strikes every call it is about.
    #[must_use]
    pub fn new(fault: &'static Fault) -> Self {
        Self {
            fault,
            method: None,
            nth: None,
            probability: None,
            seed: 0,
        }
    }

    /// Whether calls of this method in this version are counted.
    pub(super) fn is_about(&self, method: Option<&str>, version: ApiVersion) -> bool {
        let wanted = self.method.or(self.fault.about);
        self.fault.can_strike(version) && wanted.is_none_or(|wanted| Some(wanted.name) == method)
    }
}

impl FromStr for FaultRule {
    type Err = FaultRuleError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut parts = text.split(':');
        let id = parts.next().unwrap_or_default();
        let fault = fault(id).ok_or_else(|| FaultRuleError::unknown_fault(id))?;
        let mut rule = Self::new(fault);
        for part in parts {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            if fault.is_of_tls() {
                return Err(FaultRuleError::EveryConnection(fault.id));
            }
            match name {
                "method" => rule.method = Some(method(value)?),
                "nth" => rule.nth = Some(nth(value)?),
                "probability" => rule.probability = Some(probability(value)?),
                "seed" => rule.seed = number(name, value)?,
                _ => return Err(FaultRuleError::UnknownPart(name.to_owned())),
            }
        }
        Ok(rule)
    }
}

impl fmt::Display for FaultRule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            fault,
            method,
            nth,
            probability,
            seed,
        } = self;
        formatter.write_str(fault.id)?;
        if let Some(method) = method {
            write!(formatter, ":method={}", method.name)?;
        }
        if let Some(nth) = nth {
            write!(formatter, ":nth={nth}")?;
        }
        if let Some(probability) = probability {
            write!(formatter, ":probability={probability}")?;
        }
        if *seed != 0 {
            write!(formatter, ":seed={seed}")?;
        }
        Ok(())
    }
}

fn method(name: &str) -> Result<&'static MethodInfo, FaultRuleError> {
    MethodInfo::by_name(name).ok_or_else(|| {
        let known = METHODS.iter().map(|method| method.name).collect();
        FaultRuleError::UnknownMethod(name.to_owned(), known)
    })
}

fn nth(value: &str) -> Result<u32, FaultRuleError> {
    number("nth", value).and_then(|nth| match nth {
        0 => Err(FaultRuleError::NoNumber("nth", value.to_owned())),
        nth => Ok(nth),
    })
}

fn number<T: FromStr>(name: &str, value: &str) -> Result<T, FaultRuleError> {
    let name = if name == "seed" { "seed" } else { "nth" };
    let error = || FaultRuleError::NoNumber(name, value.to_owned());
    value.parse().ok().ok_or_else(error)
}

fn probability(value: &str) -> Result<f64, FaultRuleError> {
    let share = value
        .parse()
        .ok()
        .filter(|share| (0.0..=1.0).contains(share));
    share.ok_or_else(|| FaultRuleError::NoShare(value.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for text in [
            "unsigned",
            "unsigned:method=alipay.user.info.share",
            "unsigned:nth=2",
            "unsigned:method=alipay.system.oauth.token:nth=2:probability=0.5:seed=7",
            "expired-certificate",
        ] {
            let rule: FaultRule = text.parse().unwrap();
            assert_eq!(rule.to_string(), text);
        }
    }

    #[test]
    fn mistakes_are_told_with_what_there_is() {
        for (text, words) in [
            ("unsignd", "unsigned"),
            ("", "there is no"),
            ("unsigned:method=x", "alipay.user.info.share"),
            ("unsigned:nth=0", "nth"),
            ("unsigned:nth=-1", "nth"),
            ("unsigned:seed=x", "seed"),
            ("unsigned:probability=2", "0 to 1"),
            ("unsigned:probability=NaN", "0 to 1"),
            ("unsigned:often", "often"),
            ("expired-certificate:nth=1", "every connection"),
        ] {
            let error = text.parse::<FaultRule>().unwrap_err().to_string();
            assert!(error.contains(words), "{text}: {error}");
        }
    }
}
