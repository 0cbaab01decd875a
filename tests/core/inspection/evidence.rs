//! What fragments tell reaches the rules: each of these ends in its finding.

use alipay_explorer::client::{Inspection, InspectionHints, Inspections, RequestSignature};
use alipay_explorer::signing::KnownKeys;
use alipay_explorer::signing::doctor::{KeyHolder, KeyShelf, ShelvedKey, Stock};
use alipay_explorer::simulator::SimulatorKeys;

use super::fixtures::inspected;

const CODE: &str = "4b203fe6c11548bcabd8da5bb087cD11";
const GATEWAY: &str = "https://openapi-sandbox.dl.alipaydev.com/gateway.do";
const COMMON: &str = "app_id=9021000100000001&charset=utf-8&sign_type=RSA2&version=1.0&timestamp=2026-03-05+15%3A30%3A00";

fn findings(text: &str) -> Vec<(&'static str, Option<String>)> {
    let found = inspected(text.as_bytes());
    let findings = found.parts.iter().flat_map(|part| &part.findings);
    findings
        .map(|finding| (finding.rule, finding.variant.map(str::to_owned)))
        .collect()
}

#[track_caller]
fn tells(text: &str, rule: &str, variant: Option<&str>) {
    let found = findings(text);
    let is_told = found
        .iter()
        .any(|it| it.0 == rule && (variant.is_none() || it.1.as_deref() == variant));
    assert!(is_told, "no {rule} {variant:?} in {found:?} of:\n{text}");
}

fn token_request(params: &str) -> String {
    format!("POST {GATEWAY}?{COMMON}&method=alipay.system.oauth.token&{params}")
}

#[test]
fn exceptions_of_the_sdks() {
    for (text, rule, variant) in [
        (
            "com.alipay.api.AlipayApiException: 当前配置的支付宝公钥为应用公钥，请填写正确的支付宝公钥字段\n\tat com.alipay.api.AbstractAlipayClient.check(AbstractAlipayClient.java:1)",
            "app-public-key-as-alipay-public-key",
            Some("told-by-sdk"),
        ),
        (
            "com.alipay.api.AlipayApiException: sign check fail: check Sign and Data Fail!\n\tat com.alipay.api.AbstractAlipayClient.check(AbstractAlipayClient.java:1)",
            "sdk-verification-failed",
            None,
        ),
        (
            "您使用的私钥格式错误，请检查RSA私钥配置",
            "unreadable-key-text",
            Some("pkcs1-expected"),
        ),
        (
            "Error: error:0909006C:PEM routines:get_name:no start line\n    at Sign.sign (internal/crypto/sig.js:84:29)\n    at /app/node_modules/alipay-sdk/lib/util.js:73:40",
            "unreadable-key-text",
            Some("banner"),
        ),
        (
            "文件编码：[UTF-8] 与表单提交编码：[GBK]两者不一致!",
            "charset-mix",
            Some("php-source"),
        ),
        (
            "com.alipay.api.AlipayApiException: 证书模式下请改为调用certificateExecute\n\tat com.alipay.api.AbstractAlipayClient.execute(AbstractAlipayClient.java:1)",
            "certificate-mode",
            Some("execute"),
        ),
        (
            "Traceback (most recent call last):\n  File \"/app/alipay/__init__.py\", line 180, in _verify\n    sign = response['sign']\nKeyError: 'sign'",
            "unsigned-refusal",
            Some("sdk"),
        ),
        (
            "TypeError [ERR_INVALID_ARG_TYPE]: The \"signature\" argument must be of type string. Received undefined\n    at Verify.verify (node:internal/crypto/sig:231:11)\n    at AlipaySdk.checkResponseSign (/app/node_modules/alipay-sdk/lib/alipay.js:268:23)",
            "unsigned-refusal",
            Some("sdk"),
        ),
    ] {
        tells(text, rule, variant);
    }
}

#[test]
fn the_node_sdk_and_the_answer_that_it_could_not_verify() {
    let exception = "AlipayRequestError: 验签失败，服务端返回的 sign: '' 无效, validateStr: 'undefined'\n    at AlipaySdk.checkResponseSign (/app/node_modules/alipay-sdk/dist/commonjs/alipay.js:700:13)\n";
    let answer = r#"{"error_response":{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.code-invalid","sub_msg":"授权码code无效"},"sign":"abcd"}"#;
    for text in [
        format!("{exception}\n{answer}\n"),
        format!("response: {answer}\n{exception}"),
    ] {
        tells(&text, "node-error-response", None);
    }
}

#[test]
fn addresses_of_the_authorization_page() {
    let page = "https://openauth.alipay.com/oauth2/publicAppAuthorize.htm?app_id=2021000000000000";
    let twice = "https%253A%252F%252Fshop.example%252Fback";
    tells(
        &format!("{page}&scope=auth_user&redirect_uri={twice}&state=1"),
        "redirect-uri-mismatch",
        Some("encoded-twice"),
    );
    tells(
        "授权回跳地址与系统商配置回跳地址不一致，请联系系统商处理",
        "redirect-uri-mismatch",
        Some("told-by-page"),
    );
    let base = format!("{page}&scope=auth_base&redirect_uri=https%3A%2F%2Fshop.example%2Fback");
    let query = format!(
        "{GATEWAY}?{COMMON}&method=alipay.user.info.share&auth_token=authbseB0123456789abcdef0123456789abcdX50"
    );
    tells(&format!("{base}\n{query}"), "base-scope", None);
    let token = format!("{page}&scope=auth_user&redirect_uri=https%3A%2F%2Fshop.example%2Fback\n");
    tells(
        &(token + &token_request(&format!("grant_type=authorization_code&code={CODE}"))),
        "mixed-environments",
        Some("sandbox-gateway"),
    );
}

#[test]
fn a_merchants_code_and_a_code_of_another_app() {
    let redirect = format!(
        "https://shop.example/back?app_id=2021000000000000&source=alipay_app_auth&app_auth_code={CODE}\n"
    );
    let refused = r#"{"error_response":{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.code-invalid","sub_msg":"授权码code无效"}}"#;
    tells(
        &format!("{redirect}{refused}"),
        "code-invalid",
        Some("app-auth-code"),
    );
    let of_user = format!(
        "https://shop.example/back?app_id=2021000000000000&source=alipay_wallet&scope=auth_user&auth_code={CODE}\n"
    );
    let request = token_request(&format!("grant_type=authorization_code&code={CODE}"));
    tells(&(of_user + &request), "code-of-another-app", None);
}

#[test]
fn requests() {
    let withdrawn = format!("{GATEWAY}?{COMMON}&method=alipay.user.userinfo.share&auth_token=x");
    tells(&withdrawn, "invalid-token-method", Some("withdrawn"));
    let blank =
        format!("{GATEWAY}?{COMMON}&method=alipay.user.info.share&auth_token=x&sign=ab+cd/ef+gh==");
    tells(&blank, "unencoded-sign", None);
    let member = format!(
        "{GATEWAY}?{COMMON}&method=alipay.user.info.share&biz_content=%7B%22auth_token%22%3A%22x%22%7D"
    );
    tells(&member, "misplaced-parameter", None);
    let token = token_request(
        "biz_content=%7B%22grant_type%22%3A%22authorization_code%22%2C%22code%22%3A%22x%22%7D",
    );
    tells(&token, "misplaced-parameter", Some("grant"));
    let partner = COMMON.replace("9021000100000001", "2088102175794899");
    tells(
        &format!("{GATEWAY}?{partner}&method=alipay.user.info.share&auth_token=x"),
        "partner-id-as-app-id",
        None,
    );
    let empty =
        format!("{GATEWAY}?{COMMON}&method=alipay.user.info.share&auth_token=x&notify_url=");
    let echoed = r#"{"error_response":{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.invalid-signature","sub_msg":"验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配，网关生成的验签字符串为：app_id=9021000100000001&auth_token=x&charset=utf-8&method=alipay.user.info.share&sign_type=RSA2&timestamp=2026-03-05 15:30:00&version=1.0"}}"#;
    let empty_signed = findings(&format!("{empty}\n{echoed}"));
    assert!(
        empty_signed.iter().any(|it| it.0 == "invalid-signature"),
        "{empty_signed:?}"
    );
}

#[test]
fn a_charset_that_stands_in_the_body_only() {
    let curl = format!(
        "curl '{GATEWAY}?app_id=9021000100000001&method=alipay.user.info.share&sign_type=RSA2&version=1.0' -d 'charset=utf-8&auth_token=x'"
    );
    tells(&curl, "charset-mix", None);
}

#[test]
fn a_code_that_is_exchanged_twice() {
    let exchange = |time: &str| {
        token_request(&format!("grant_type=authorization_code&code={CODE}"))
            .replace("15%3A30%3A00", time)
    };
    let good = r#"{"alipay_system_oauth_token_response":{"access_token":"authusrB0123456789abcdef0123456789abcdX50","expires_in":1296000,"user_id":"2088102175794899"},"sign":"ab"}"#;
    let refused = r#"{"error_response":{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.code-invalid","sub_msg":"授权码code无效"},"sign":"ab"}"#;
    let log = format!(
        "2026-03-05 15:30:00 INFO {}\n2026-03-05 15:30:00 INFO {good}\n2026-03-05 15:30:02 INFO {}\n2026-03-05 15:30:02 INFO {refused}\n",
        exchange("15%3A30%3A00"),
        exchange("15%3A30%3A02"),
    );
    tells(&log, "code-invalid", Some("spent"));
    // The same call, written down twice before it is answered.
    let once = format!("{0}\n{0}\n{refused}\n", exchange("15%3A30%3A00"));
    let found = findings(&once);
    let is_spent = |it: &(_, Option<String>)| it.1.as_deref() == Some("spent");
    assert!(!found.iter().any(is_spent), "{found:?}");
}

#[test]
fn a_refresh_token_that_is_sent_twice() {
    let request = |time: &str| {
        token_request(
            "grant_type=refresh_token&refresh_token=authusrBfedcba9876543210fedcba98765432X50",
        )
        .replace("15%3A30%3A00", time)
    };
    let refused = r#"{"error_response":{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.refresh-token-invalid","sub_msg":"x"}}"#;
    let log = format!(
        "{}\n{}\n{refused}\n",
        request("15%3A30%3A00"),
        request("16%3A30%3A00")
    );
    tells(&log, "refresh-token-invalid", Some("spent"));
}

#[test]
fn the_head_before_an_answer_tells_the_servers_clock_and_charset() {
    let request = format!("{GATEWAY}?{COMMON}&method=alipay.user.info.share&auth_token=x");
    let refused = r#"{"error_response":{"code":"40002","msg":"Invalid Arguments","sub_code":"isv.invalid-timestamp","sub_msg":"非法的时间戳参数"}}"#;
    for mark in ["", "< "] {
        let head = [
            "HTTP/1.1 200 OK",
            "Date: Thu, 05 Mar 2026 15:30:01 GMT",
            "Content-Type: text/html;charset=utf-8",
        ];
        let lines: Vec<_> = head
            .iter()
            .map(|line| format!("{mark}{line}\r\n"))
            .collect();
        let head = lines.concat();
        let text = format!("{request}\n{head}{mark}\r\n{refused}\n");
        tells(&text, "invalid-timestamp", Some("eight-hours"));
    }
}

#[test]
fn an_address_that_is_not_allowed() {
    tells(
        r#"{"error_response":{"code":"40003","msg":"x","sub_code":"isv.illegal-client-ip","sub_msg":"x"}}"#,
        "illegal-client-ip",
        None,
    );
}

#[test]
fn a_token_that_one_line_names_is_hidden_in_all_parts() {
    const TOKEN: &str = "9f8e7d6c5b4a39281706f5e4d3c2b1a0deadbeef";
    let log = format!(
        "10:00:00 INFO loaded access_token={TOKEN} from session\n10:00:01 INFO GET https://shop.example/cb?app_id=2021000000000000&auth_code={CODE}&state={TOKEN}\n10:00:02 ERROR com.alipay.api.AlipayApiException: sign check fail: check Sign and Data Fail! for {TOKEN} and {CODE}\n\tat a.B.c(B.java:1)\n"
    );
    let found: Inspections = inspected(log.as_bytes());
    assert!(found.parts.len() >= 2, "{found:#?}");
    let maskers = found.parts.iter().map(Inspection::masker);
    for masker in maskers.chain([found.masker()]) {
        let masked = masker.mask(&log);
        assert!(
            !masked.contains(TOKEN) && !masked.contains(CODE),
            "{masked}"
        );
        assert!(!format!("{masker:?}").contains(TOKEN));
    }
}

#[derive(Debug)]
struct Shelf(Stock);

impl KeyShelf for Shelf {
    fn stock(&self) -> Stock {
        self.0.clone()
    }
}

#[test]
fn a_request_that_another_stored_key_signed_names_its_holder() {
    let keys = SimulatorKeys::embedded().unwrap();
    let holder = KeyHolder::File("other.pem".to_owned());
    let own = ShelvedKey::app(holder.clone(), &keys.app_private_key.public_key());
    let full = Shelf(Stock {
        keys: vec![own],
        unreadable: Vec::new(),
    });
    let request = std::fs::read("tests/fixtures/fragments/gateway-request/whole-url.txt").unwrap();
    let inspected = |shelf: &Shelf| {
        let keys = KnownKeys {
            shelf: Some(shelf),
            ..KnownKeys::default()
        };
        let hints = InspectionHints {
            keys,
            ..InspectionHints::default()
        };
        Inspections::of(&request, hints).into_first()
    };
    let part = inspected(&full);
    assert_eq!(part.request_signature, Some(RequestSignature::OtherKey));
    assert_eq!(part.request_signer, Some(holder));
    let part = inspected(&Shelf(Stock::default()));
    assert_eq!(part.request_signature, Some(RequestSignature::NoKey));
    assert_eq!(part.request_signer, None);
}

#[test]
fn what_stands_alone_is_diagnosed_as_far_as_it_goes() {
    let member = r#"{"code":"10000","msg":"Success","user_id":"2088102104794936","user_status":"T","is_certified":"F","avatar":"https://tfs.alipayobjects.com/images/partner/https://mdn.alipayobjects.com/a/b"}"#;
    for (text, rule) in [
        (member, "certified-conflict"),
        (member, "avatar-address"),
        (member, "missing-nick-name"),
        (
            "https://www.example.com/cb?app_id=9021000123456789&source=alipay_wallet&scope=auth_base&auth_code=4b203fe6c11548bcabd8da5bb087cD11",
            "base-scope",
        ),
        (
            "https://openapi-sandbox.dl.alipaydev.com/gateway.do?app_id=9021000123456789&method=alipay.user.info.share&charset=utf-8&timestamp=2026%2F03%2F02+10%3A11%3A12&auth_token=authusrBd364827b102144cf992fb7ce6e327X89&sign_type=RSA2&version=1.0&sign=YQ%3D%3D",
            "invalid-timestamp",
        ),
    ] {
        let found = Inspections::of(text.as_bytes(), InspectionHints::default());
        let mut findings = found.parts.iter().flat_map(|part| &part.findings);
        assert!(
            findings.any(|finding| finding.rule == rule),
            "{rule}: {text}"
        );
    }
    let success = r#"AlipayApiException: check sign Fail! [sign=YQ==, signSourceData={"code":"10000","msg":"Success","user_id":"2088102104794936"}]"#;
    let found = Inspections::of(success.as_bytes(), InspectionHints::default());
    for part in &found.parts {
        assert!(part.error().is_none());
        let mut findings = part.findings.iter();
        assert!(findings.all(|finding| finding.rule != "gateway-error"));
    }
}

#[test]
fn an_answer_beside_an_exception_is_at_hand_and_its_success_explains_nothing() {
    let text = "Traceback (most recent call last):\n  File \"/app/pay.py\", line 33, in <module>\n    response = client.execute(request)\nalipay.aop.api.exception.Exception.ResponseException: [f2b0a0b8]response sign verify failed. {\"alipay_user_info_share_response\":{\"code\":\"10000\",\"msg\":\"Success\",\"user_id\":\"2088102169481075\"},\"sign\":\"kZ==\"}";
    tells(text, "sdk-verification-failed", Some("answer-beside"));
    let found = inspected(text.as_bytes());
    let ids: Vec<_> = found.parts[0].codes.iter().map(|it| &it.entry.id).collect();
    assert_eq!(ids, ["python-verify-fail"]);
    let alone = text.split_once('{').unwrap().0;
    let told = findings(alone);
    assert_eq!(told, [("sdk-verification-failed", None)]);
}

#[test]
fn headings_show_the_message_that_matched() {
    for (text, said) in [
        (
            "<html><head><title>502 Bad Gateway</title></head><body>Tengine</body></html>",
            "502 Bad Gateway",
        ),
        (
            "Aop.Api.AopException: 您使用的私钥格式错误，请检查RSA私钥配置,charset = utf-8",
            "您使用的私钥格式错误，请检查RSA私钥配置",
        ),
        (
            "Aop.Api.AopException: RSA签名遭遇异常，请检查私钥格式是否正确",
            "RSA签名遭遇异常，请检查私钥格式是否正确",
        ),
    ] {
        let found = inspected(text.as_bytes()).into_first();
        let mention = found.codes.first().unwrap();
        assert_eq!(mention.said, said);
        let is_foreign = found.codes.iter().any(|it| it.entry.id.starts_with("php-"));
        assert!(!is_foreign, "{:?}", found.codes);
    }
}

#[test]
fn callbacks_that_are_not_encoded_and_pages_of_merchants_are_told() {
    let page = "https://openauth.alipay.com/oauth2";
    let user = format!("{page}/publicAppAuthorize.htm?app_id=2021003141676135&scope=auth_user");
    for (rest, variant) in [
        ("http://a.example/b?x=1&y=2", "cut-off"),
        ("http://a.example/#/b&state=s", "cut-off"),
        ("http://a.example/b?x=1&state=s", "not-encoded"),
    ] {
        let text = format!("{user}&redirect_uri={rest}");
        tells(&text, "redirect-uri-mismatch", Some(variant));
        assert!(!inspected(text.as_bytes()).parts[0].is_good() || variant == "not-encoded");
    }
    let encoded = format!("{user}&redirect_uri=http%3A%2F%2Fa.example%2Fb%3Fx%3D1");
    let told = findings(&encoded);
    assert!(
        !told
            .iter()
            .any(|(rule, _)| *rule == "redirect-uri-mismatch"),
        "{told:?}"
    );
    let merchant = format!("{page}/appToAppAuth.htm?app_id=2021003141676135");
    tells(&merchant, "merchant-authorization", None);
    let redirect = format!("https://a.example/b?app_id=1&app_auth_code={CODE}");
    tells(&redirect, "merchant-authorization", Some("redirect"));
    let of_user = format!("https://a.example/b?app_id=1&auth_code={CODE}");
    let told = findings(&of_user);
    assert!(
        !told
            .iter()
            .any(|(rule, _)| *rule == "merchant-authorization")
    );
}

#[test]
fn a_panic_of_go_is_an_exception() {
    let text = "panic: runtime error: invalid memory address or nil pointer dereference\n\ngoroutine 1 [running]:\ngithub.com/smartwalle/alipay/v3.(*Client).UserInfoShare(0x0, {0xc000})\n\t/go/pkg/mod/client.go:12 +0x1d\nmain.main()\n\t/srv/shop/main.go:9 +0x2b\n";
    let found = inspected(text.as_bytes());
    assert_eq!(found.parts.len(), 1);
    assert_eq!(found.parts[0].kind.name(), "sdk-exception");
    let told = found.parts[0].unexplained.as_ref().unwrap();
    let frame = told.facts.iter().find(|(name, _)| *name == "frame");
    assert_eq!(frame.unwrap().1, "main.main()");
}
