//! The rules in force, and which calls they have met.

use sha2::{Digest as _, Sha256};

use super::{Effect, Fault, FaultRule};
use crate::protocol::ApiVersion;
use crate::simulator::tls::ServerCertificate;

/// Decides which calls are struck.
#[derive(Debug, Default)]
pub(in crate::simulator) struct FaultPlan {
    rules: Vec<(FaultRule, u32)>,
}

impl FaultPlan {
    /// These rules, with no call counted yet.
    pub(in crate::simulator) fn new(rules: Vec<FaultRule>) -> Self {
        Self {
            rules: rules.into_iter().map(|rule| (rule, 0)).collect(),
        }
    }

    /// The rules.
    pub(in crate::simulator) fn rules(&self) -> Vec<FaultRule> {
        self.rules.iter().map(|(rule, _)| *rule).collect()
    }

    /// Counts a call of this method, and returns what strikes it: the first rule that does.
    pub(in crate::simulator) fn strike(
        &mut self,
        method: Option<&str>,
        version: ApiVersion,
    ) -> Option<&'static Fault> {
        let mut struck = None;
        for (rule, count) in &mut self.rules {
            if rule.fault.is_of_tls() || !rule.is_about(method, version) {
                continue;
            }
            *count = count.saturating_add(1);
            let is_meant = rule.nth.is_none_or(|nth| nth == *count);
            if struck.is_none() && is_meant && is_drawn(rule, *count) {
                struck = Some(rule.fault);
            }
        }
        struck
    }

    /// What is shown to those who connect with TLS.
    pub(in crate::simulator) fn certificate(&self) -> Option<ServerCertificate> {
        self.rules
            .iter()
            .find_map(|(rule, _)| match rule.fault.effect {
                Effect::Tls(certificate) => Some(certificate),
                _ => None,
            })
    }
}

/// Whether the draw of this call falls below the probability. It follows from seed and number.
fn is_drawn(rule: &FaultRule, count: u32) -> bool {
    let Some(probability) = rule.probability else {
        return true;
    };
    let digest = Sha256::new()
        .chain_update(rule.seed.to_le_bytes())
        .chain_update(count.to_le_bytes())
        .finalize();
    let mut drawn = [0; 4];
    drawn.copy_from_slice(digest.get(..4).unwrap_or(&[0; 4]));
    f64::from(u32::from_le_bytes(drawn)) / (f64::from(u32::MAX) + 1.0) < probability
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKEN: Option<&str> = Some("alipay.system.oauth.token");
    const MEMBER: Option<&str> = Some("alipay.user.info.share");

    fn plan(rules: &[&str]) -> FaultPlan {
        FaultPlan::new(rules.iter().map(|rule| rule.parse().unwrap()).collect())
    }

    fn struck(plan: &mut FaultPlan, method: Option<&str>) -> Option<&'static str> {
        plan.strike(method, ApiVersion::V2).map(|fault| fault.id)
    }

    #[test]
    fn a_rule_counts_the_calls_of_its_method() {
        let mut plan = plan(&["unsigned:method=alipay.user.info.share:nth=2"]);
        let calls = [MEMBER, TOKEN, MEMBER, MEMBER, None];
        assert_eq!(
            calls.map(|method| struck(&mut plan, method)),
            [None, None, Some("unsigned"), None, None]
        );
    }

    #[test]
    fn a_fault_about_one_call_leaves_others_alone_and_the_first_rule_wins() {
        let mut plan = plan(&["revoked-token", "unsigned"]);
        assert_eq!(struck(&mut plan, TOKEN), Some("unsigned"));
        assert_eq!(struck(&mut plan, MEMBER), Some("revoked-token"));
    }

    #[test]
    fn a_share_is_struck_and_the_same_share_again() {
        let drawn = || {
            let mut plan = plan(&["unsigned:probability=0.25:seed=3"]);
            let hits = (0..1000).filter(|_| plan.strike(TOKEN, ApiVersion::V2).is_some());
            hits.collect::<Vec<_>>()
        };
        let hits = drawn();
        assert!((200..300).contains(&hits.len()), "{}", hits.len());
        assert_eq!(hits, drawn());
        for (probability, count) in [("0", 0), ("1", 50)] {
            let mut plan = plan(&[&format!("unsigned:probability={probability}")]);
            assert_eq!(
                (0..50)
                    .filter(|_| plan.strike(TOKEN, ApiVersion::V2).is_some())
                    .count(),
                count
            );
        }
    }

    #[test]
    fn a_fault_of_tls_strikes_no_call_but_shows_its_certificate() {
        let mut plan = plan(&["expired-certificate"]);
        assert_eq!(plan.certificate(), Some(ServerCertificate::Expired));
        assert_eq!(struck(&mut plan, TOKEN), None);
    }
}
