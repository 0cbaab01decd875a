//! The clients.

use super::shape::{Escape, Request, Shape};

const JAVA: Escape = Escape {
    blank: "+",
    is_lower: false,
    safe: "*-._",
};
const PHP: Escape = Escape {
    blank: "+",
    is_lower: false,
    safe: "-_.",
};
const DOT_NET: Escape = Escape {
    blank: "+",
    is_lower: true,
    safe: "-_.!*()",
};
/// `URLSearchParams` of Node and of the URL.
const NODE: Escape = Escape {
    blank: "+",
    is_lower: false,
    safe: "*-._",
};
const PYTHON: Escape = Escape {
    blank: "+",
    is_lower: false,
    safe: "_.-~",
};
/// `encodeURIComponent`.
const COMPONENT: Escape = Escape {
    blank: "%20",
    is_lower: false,
    safe: "!'()*-._~",
};

const JAVA_HEADERS: &[&str] = &[
    "Accept: text/plain,text/xml,text/javascript,text/html",
    "User-Agent: aop-sdk-java",
    "Content-Type: application/x-www-form-urlencoded;charset=UTF-8",
    "Host: {host}",
];
const PHP_HEADERS: &[&str] = &[
    "Host: {host}",
    "Accept: */*",
    "content-type: application/x-www-form-urlencoded;charset=UTF-8",
];
const DOT_NET_HEADERS: &[&str] = &[
    "User-Agent: Aop4Net",
    "Content-Type: application/x-www-form-urlencoded;charset=utf-8",
    "Host: {host}",
];
const NODE_HEADERS: &[&str] = &[
    "host: {host}",
    "user-agent: alipay-sdk-nodejs-4.0.0",
    "alipay-request-id: 0123456789abcdef0123456789abcdef",
    "accept: application/json",
    "content-type: application/x-www-form-urlencoded",
];
/// The port is lost on the way: the client knows 80 only.
const PYTHON_HEADERS: &[&str] = &[
    "Host: 127.0.0.1",
    "Accept-Encoding: identity",
    "Content-type: application/x-www-form-urlencoded;charset=utf-8",
    "Cache-Control: no-cache",
    "Connection: Keep-Alive",
    "User-Agent: alipay-sdk-python-3.7.1411",
    "log-uuid: 6d1ea0ec-cf3a-11f0-9d3e-0242ac120002",
];
const PLAIN_HEADERS: &[&str] = &["Host: {host}", "Accept: */*"];
const FORM_HEADERS: &[&str] = &[
    "Host: {host}",
    "User-Agent: Go-http-client/1.1",
    "Content-Type: application/x-www-form-urlencoded;charset=utf-8",
];

/// Every client's two calls.
pub(super) const SHAPES: &[Shape] = &[
    Shape {
        client: "Java",
        token: Request {
            verb: "POST",
            target: "/gateway.do",
            query: "method=alipay.system.oauth.token&version=1.0&app_id=9021000100000001&sign_type=RSA2&charset=UTF-8&timestamp=2023-11-15 06:13:20&sign=&format=json&alipay_sdk=alipay-sdk-java-4.39.223.ALL",
            body: "grant_type=authorization_code&code={secret}",
            headers: JAVA_HEADERS,
            escape: JAVA,
        },
        member: Request {
            verb: "POST",
            target: "/gateway.do",
            query: "method=alipay.user.info.share&version=1.0&app_id=9021000100000001&sign_type=RSA2&charset=UTF-8&timestamp=2023-11-15 06:13:20&sign=&format=json&auth_token={secret}&alipay_sdk=alipay-sdk-java-4.39.223.ALL",
            body: "",
            headers: JAVA_HEADERS,
            escape: JAVA,
        },
    },
    Shape {
        client: "PHP",
        token: Request {
            verb: "POST",
            target: "/gateway.do",
            query: "app_id=9021000100000001&version=1.0&format=json&sign_type=RSA2&method=alipay.system.oauth.token&timestamp=2023-11-14 22:13:20&alipay_sdk=alipay-sdk-php-20200415&charset=UTF-8&sign=",
            body: "grant_type=authorization_code&code={secret}",
            headers: PHP_HEADERS,
            escape: PHP,
        },
        member: Request {
            verb: "GET",
            target: "/gateway.do",
            query: "app_id=9021000100000001&version=1.0&format=json&sign_type=RSA2&method=alipay.user.info.share&timestamp=2023-11-14 22:13:20&auth_token={secret}&alipay_sdk=alipay-sdk-php-20200415&charset=UTF-8&sign=",
            body: "",
            headers: PHP_HEADERS,
            escape: PHP,
        },
    },
    Shape {
        client: "PHP in GBK",
        token: Request {
            verb: "POST",
            target: "/gateway.do",
            query: "app_id=9021000100000001&version=1.0&format=json&sign_type=RSA&method=alipay.system.oauth.token&timestamp=2023-11-15 06:13:20&alipay_sdk=alipay-sdk-php-20200415&charset=GBK&sign=",
            body: "grant_type=authorization_code&code={secret}",
            headers: PHP_HEADERS,
            escape: PHP,
        },
        member: Request {
            verb: "GET",
            target: "/gateway.do",
            query: "app_id=9021000100000001&version=1.0&format=json&sign_type=RSA&method=alipay.user.info.share&timestamp=2023-11-15 06:13:20&auth_token={secret}&alipay_sdk=买家 沙箱&charset=gb2312&sign=",
            body: "",
            headers: PHP_HEADERS,
            escape: PHP,
        },
    },
    Shape {
        client: ".NET",
        token: Request {
            verb: "POST",
            target: "/gateway.do",
            query: "charset=utf-8",
            body: "grant_type=authorization_code&code={secret}&method=alipay.system.oauth.token&version=1.0&app_id=9021000100000001&format=json&timestamp=2023-11-15 06:13:20&sign_type=RSA2&charset=utf-8&alipay_sdk=alipay-sdk-net-4.9.627.ALL&sign=",
            headers: DOT_NET_HEADERS,
            escape: DOT_NET,
        },
        member: Request {
            verb: "POST",
            target: "/gateway.do",
            query: "charset=utf-8",
            body: "method=alipay.user.info.share&version=1.0&app_id=9021000100000001&format=json&timestamp=2023-11-15 06:13:20&sign_type=RSA2&auth_token={secret}&charset=utf-8&alipay_sdk=alipay-sdk-net-4.9.627.ALL&sign=",
            headers: DOT_NET_HEADERS,
            escape: DOT_NET,
        },
    },
    Shape {
        client: "Node",
        token: Request {
            verb: "POST",
            target: "/gateway.do",
            query: "method=alipay.system.oauth.token&app_id=9021000100000001&charset=utf-8&version=1.0&sign_type=RSA2&timestamp=2023-11-15 06:13:20&sign=",
            body: "grant_type=authorization_code&code={secret}",
            headers: NODE_HEADERS,
            escape: NODE,
        },
        member: Request {
            verb: "POST",
            target: "/gateway.do",
            query: "method=alipay.user.info.share&app_id=9021000100000001&charset=utf-8&version=1.0&sign_type=RSA2&timestamp=2023-11-15 06:13:20&auth_token={secret}&sign=",
            body: "",
            headers: NODE_HEADERS,
            escape: NODE,
        },
    },
    Shape {
        client: "Python",
        token: Request {
            verb: "POST",
            target: "http://127.0.0.1/gateway.do",
            query: "timestamp=2023-11-15 06:13:20&app_id=9021000100000001&method=alipay.system.oauth.token&charset=utf-8&format=json&version=1.0&sign_type=RSA2&sign=",
            body: "grant_type=authorization_code&code={secret}",
            headers: PYTHON_HEADERS,
            escape: PYTHON,
        },
        member: Request {
            verb: "POST",
            target: "http://127.0.0.1/gateway.do",
            query: "timestamp=2023-11-15 06:13:20&app_id=9021000100000001&method=alipay.user.info.share&charset=utf-8&format=json&version=1.0&sign_type=RSA2&auth_token={secret}&sign=",
            body: "",
            headers: PYTHON_HEADERS,
            escape: PYTHON,
        },
    },
    Shape {
        client: "EasySDK",
        token: Request {
            verb: "POST",
            target: "/gateway.do",
            query: "sign=&method=alipay.system.oauth.token&app_id=9021000100000001&timestamp=2023-11-15 06:13:20&format=json&version=1.0&alipay_sdk=alipay-easysdk-java&charset=UTF-8&sign_type=RSA2&grant_type=authorization_code&code={secret}",
            body: "",
            headers: JAVA_HEADERS,
            escape: JAVA,
        },
        member: Request {
            verb: "POST",
            target: "/gateway.do",
            query: "sign=&method=alipay.user.info.share&app_id=9021000100000001&timestamp=2023-11-15 06:13:20&format=json&version=1.0&alipay_sdk=alipay-easysdk-java&charset=UTF-8&sign_type=RSA2&auth_token={secret}",
            body: "",
            headers: JAVA_HEADERS,
            escape: JAVA,
        },
    },
    Shape {
        client: "python-alipay-sdk",
        token: Request {
            verb: "GET",
            target: "/gateway.do",
            query: "app_id=9021000100000001&biz_content=null&charset=utf-8&code={secret}&grant_type=authorization_code&method=alipay.system.oauth.token&sign_type=RSA2&timestamp=2023-11-15 06:13:20&version=1.0&sign=",
            body: "",
            headers: PLAIN_HEADERS,
            escape: PYTHON,
        },
        member: Request {
            verb: "GET",
            target: "/gateway.do",
            query: "app_id=9021000100000001&auth_token={secret}&biz_content={}&charset=utf-8&method=alipay.user.info.share&sign_type=RSA2&timestamp=2023-11-15 06:13:20&version=1.0&sign=",
            body: "",
            headers: PLAIN_HEADERS,
            escape: PYTHON,
        },
    },
    Shape {
        client: "Go smartwalle",
        token: Request {
            verb: "POST",
            target: "/gateway.do",
            query: "",
            body: "app_id=9021000100000001&charset=utf-8&code={secret}&format=JSON&grant_type=authorization_code&method=alipay.system.oauth.token&sign=&sign_type=RSA2&timestamp=2023-11-15 06:13:20&version=1.0",
            headers: FORM_HEADERS,
            escape: PYTHON,
        },
        member: Request {
            verb: "POST",
            target: "/gateway.do",
            query: "",
            body: "app_id=9021000100000001&auth_token={secret}&charset=utf-8&format=JSON&method=alipay.user.info.share&sign=&sign_type=RSA2&timestamp=2023-11-15 06:13:20&version=1.0",
            headers: FORM_HEADERS,
            escape: PYTHON,
        },
    },
    Shape {
        client: "logto",
        token: Request {
            verb: "POST",
            target: "/gateway.do",
            query: "method=alipay.system.oauth.token&format=JSON&timestamp=2023-11-15 06:13:20&version=1.0&grant_type=authorization_code&code={secret}&app_id=9021000100000001&charset=utf8&sign_type=RSA2&sign=",
            body: "",
            headers: PLAIN_HEADERS,
            escape: COMPONENT,
        },
        member: Request {
            verb: "POST",
            target: "/gateway.do",
            query: "method=alipay.user.info.share&format=JSON&timestamp=2023-11-15 06:13:20&version=1.0&grant_type=authorization_code&auth_token={secret}&biz_content={}&scope=auth_user&app_id=9021000100000001&charset=utf8&sign_type=RSA2&sign=",
            body: "",
            headers: PLAIN_HEADERS,
            escape: COMPONENT,
        },
    },
];
