//! `report`, and `flow --report`.

use std::fs;

use crate::program::{Program, names};

const SAMPLE: &str = include_str!("../fixtures/seed/member-answer.json");
const REFUSAL: &str = r#"{"error_response":{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.code-invalid","sub_msg":"授权码code无效，解决方案：https://open.alipay.com/api/errCheck?traceId=21e0abc&source=openapi"}}"#;

#[test]
fn the_first_four_sections_are_those_of_the_form() {
    for (lang, sections) in [
        (
            "zh-CN",
            [
                "使用环境（沙箱/正式）",
                "接口名称（中文+英文）",
                "请求参数",
                "报错信息详情",
            ],
        ),
        (
            "en",
            [
                "Environment (sandbox or production)",
                "API name (Chinese + English)",
                "Request parameters",
                "Error details",
            ],
        ),
    ] {
        let ran = Program::new(&["report", "--lang", lang])
            .stdin(REFUSAL)
            .run()
            .exits(1);
        let headings: Vec<_> = ran
            .stdout
            .lines()
            .filter_map(|line| line.strip_prefix("## "))
            .take(4)
            .collect();
        assert_eq!(headings, sections);
        assert!(ran.stdout.contains("isv.code-invalid"), "{}", ran.stdout);
        assert!(ran.stdout.contains("`21e0abc`"), "{}", ran.stdout);
    }
}

#[test]
fn a_member_is_masked_in_every_form_and_shown_on_demand() {
    for form in ["markdown", "text", "json"] {
        let options = ["report", "--report-format", form];
        let masked = Program::new(&options).stdin(SAMPLE).run();
        assert!(!masked.stdout.contains("买家沙箱"), "{}", masked.stdout);
        assert!(masked.stdout.contains("买***"), "{}", masked.stdout);
        assert!(masked.stdout.contains("2088…99 #"), "{}", masked.stdout);
        let shown = Program::new(&options).arg("--reveal").stdin(SAMPLE).run();
        assert!(shown.stdout.contains("买家沙箱"), "{}", shown.stdout);
    }
}

#[test]
fn a_private_key_is_left_out_even_when_all_is_revealed() {
    let pem = fs::read_to_string(crate::program::key("rsa2048-pkcs8.pem")).unwrap();
    let line = pem.lines().nth(10).unwrap().to_owned();
    for form in ["markdown", "text", "json"] {
        let ran = Program::new(&["report", "--reveal", "--report-format", form])
            .stdin(format!("failed with key {pem}"))
            .run();
        assert!(!ran.stdout.contains(&line), "{}", ran.stdout);
        assert!(
            ran.stdout.contains("[private key removed]"),
            "{}",
            ran.stdout
        );
    }
}

#[test]
fn the_document_has_the_agreed_names() {
    let document = Program::new(&["report", "--format", "json"])
        .stdin(REFUSAL)
        .run()
        .exits(1)
        .json();
    assert_eq!(
        names(&document),
        [
            "report",
            "version",
            "language",
            "title",
            "environment",
            "interface",
            "parameters",
            "error",
            "diagnosis",
            "signature",
            "trace",
            "timing",
            "versions",
            "calls",
            "note"
        ]
    );
    assert_eq!(document["error"]["sub_code"], "isv.code-invalid");
    assert_eq!(document["error"]["outcome"], "refused");
    assert_eq!(
        document["environment"]["environment"],
        serde_json::Value::Null
    );
}

#[test]
fn a_run_is_written_beside_the_normal_output() {
    let folder = tempfile::tempdir().unwrap();
    for (name, beginning) in [("r.md", "# "), ("r.txt", "Problem"), ("r.json", "{\n")] {
        let path = folder.path().join(name);
        let ran = Program::new(&["flow", "--report"])
            .arg(&path)
            .run()
            .exits(0);
        assert!(ran.stdout.contains("买家沙箱"));
        let report = fs::read_to_string(&path).unwrap();
        assert!(report.starts_with(beginning), "{report}");
        assert!(report.contains("simulator") || report.contains("Simulator"));
        assert!(report.contains("alipay.system.oauth.token"), "{report}");
        assert!(!report.contains("买家沙箱"), "{report}");
    }
}
