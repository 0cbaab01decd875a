// {{t head}}
{{#production}}
// {{t production}}
{{/production}}
// {{t run-dotnet}}
using System;
using System.IO;
using System.Text.RegularExpressions;
using Aop.Api;
using Aop.Api.Request;
using Aop.Api.Response;

public static class {{stem}}
{
    private const string Gateway = {{gateway}};
    private const string AppId = {{app_id}};
    private const string SignType = {{sign_type}};
    private const string Charset = {{charset}};
    private const string PrivateKeyFile = {{private_key}};
{{#certificates}}
    private const string AppCertificate = {{app_certificate}};
    private const string AlipayCertificate = {{alipay_certificate}};
    private const string AlipayRootCertificate = {{alipay_root_certificate}};
{{/certificates}}
{{^certificates}}
    private const string AlipayPublicKeyFile = {{alipay_public_key}};
{{/certificates}}

    public static int Main()
    {
{{#certificates}}
        // {{t verify-certificates}}
        var certificates = new CertParams
        {
            AppCertPath = AppCertificate,
            AlipayPublicCertPath = AlipayCertificate,
            RootCertPath = AlipayRootCertificate,
        };
        IAopClient client = new DefaultAopClient(
            Gateway, AppId, PrivateKey(PrivateKeyFile), "json", "1.0", SignType,
            Charset, false, certificates);
{{/certificates}}
{{^certificates}}
        // {{t verify-sdk}}
        IAopClient client = new DefaultAopClient(
            Gateway, AppId, PrivateKey(PrivateKeyFile), "json", "1.0", SignType,
            Bare(AlipayPublicKeyFile), Charset, false);
{{/certificates}}
{{#token_call}}
        var request = new AlipaySystemOauthTokenRequest();
{{#refresh}}
        request.GrantType = "refresh_token";
        request.RefreshToken = {{refresh_token}};
{{/refresh}}
{{#code}}
        request.GrantType = "authorization_code";
        // {{t code-once}}
        request.Code = {{code}};
{{/code}}
{{/token_call}}
{{#member_call}}
        var request = new AlipayUserInfoShareRequest();
{{/member_call}}
        try
        {
{{#token_call}}
{{#app_auth_token}}
            // {{t app-auth-token}}
            AlipaySystemOauthTokenResponse response =
                client.{{Execute}}(request, null, {{app_auth_token}});
{{/app_auth_token}}
{{^app_auth_token}}
            AlipaySystemOauthTokenResponse response = client.{{Execute}}(request);
{{/app_auth_token}}
{{/token_call}}
{{#member_call}}
            // {{t auth-token}}
{{#app_auth_token}}
            AlipayUserInfoShareResponse response =
                client.{{Execute}}(request, {{auth_token}}, {{app_auth_token}});
{{/app_auth_token}}
{{^app_auth_token}}
            AlipayUserInfoShareResponse response = client.{{Execute}}(request, {{auth_token}});
{{/app_auth_token}}
{{/member_call}}
            if (response.IsError)
            {
                Console.Error.WriteLine(
                    response.Code + " " + response.SubCode + " " + response.SubMsg);
                return 1;
            }
            Console.WriteLine(response.Body);
            return 0;
        }
        catch (AopException error)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }

    // {{t key-dotnet}}
    private static string PrivateKey(string path)
    {
        string text = Bare(path);
        if (Convert.FromBase64String(text)[7] != 0x02)
        {
            throw new InvalidDataException(path + ": PKCS#8, not PKCS#1");
        }
        return text;
    }

    // {{t bare}}
    private static string Bare(string path)
    {
        return Regex.Replace(File.ReadAllText(path), "-----[^-]+-----|\\s", "");
    }
{{#environment}}

    // {{t required}}
    private static string Required(string name)
    {
        string value = Environment.GetEnvironmentVariable(name);
        if (string.IsNullOrEmpty(value))
        {
            throw new InvalidOperationException(name + " is not set");
        }
        return value;
    }
{{/environment}}
}
