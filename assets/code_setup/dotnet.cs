using System.IO;
using System.Text.RegularExpressions;
using Aop.Api;

IAopClient client = new DefaultAopClient(
    {{gateway}},
    {{app_id}},
    Regex.Replace(File.ReadAllText({{private_key}}), "-----[^-]+-----|\\s", ""),
    "json",
    "1.0",
    {{sign_type}},
    Regex.Replace(File.ReadAllText({{alipay_public_key}}), "-----[^-]+-----|\\s", ""),
    {{charset}},
    false);
