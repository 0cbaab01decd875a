// {{t head}}
{{#production}}
// {{t production}}
{{/production}}
// {{t run-java}}
import com.alipay.api.AlipayApiException;
import com.alipay.api.AlipayClient;
{{#certificates}}
import com.alipay.api.CertAlipayRequest;
{{/certificates}}
import com.alipay.api.DefaultAlipayClient;
{{#token_call}}
import com.alipay.api.request.AlipaySystemOauthTokenRequest;
import com.alipay.api.response.AlipaySystemOauthTokenResponse;
{{/token_call}}
{{#member_call}}
import com.alipay.api.request.AlipayUserInfoShareRequest;
import com.alipay.api.response.AlipayUserInfoShareResponse;
{{/member_call}}
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.Base64;

public class {{stem}} {
    private static final String GATEWAY = {{gateway}};
    private static final String APP_ID = {{app_id}};
    private static final String SIGN_TYPE = {{sign_type}};
    private static final String CHARSET = {{charset}};
    private static final String PRIVATE_KEY = {{private_key}};
{{#certificates}}
    private static final String APP_CERTIFICATE = {{app_certificate}};
    private static final String ALIPAY_CERTIFICATE = {{alipay_certificate}};
    private static final String ALIPAY_ROOT_CERTIFICATE = {{alipay_root_certificate}};
{{/certificates}}
{{^certificates}}
    private static final String ALIPAY_PUBLIC_KEY = {{alipay_public_key}};
{{/certificates}}

    public static void main(String[] arguments) throws IOException {
{{^certificates}}
        // {{t verify-sdk}}
        AlipayClient client = new DefaultAlipayClient(
            GATEWAY, APP_ID, privateKey(PRIVATE_KEY), "json", CHARSET,
            bare(ALIPAY_PUBLIC_KEY), SIGN_TYPE);
{{/certificates}}
{{#token_call}}
        AlipaySystemOauthTokenRequest request = new AlipaySystemOauthTokenRequest();
{{#refresh}}
        request.setGrantType("refresh_token");
        request.setRefreshToken({{refresh_token}});
{{/refresh}}
{{#code}}
        request.setGrantType("authorization_code");
        // {{t code-once}}
        request.setCode({{code}});
{{/code}}
{{/token_call}}
{{#member_call}}
        AlipayUserInfoShareRequest request = new AlipayUserInfoShareRequest();
{{/member_call}}
{{#certificates}}
        CertAlipayRequest access = new CertAlipayRequest();
        access.setServerUrl(GATEWAY);
        access.setAppId(APP_ID);
        access.setPrivateKey(privateKey(PRIVATE_KEY));
        access.setFormat("json");
        access.setCharset(CHARSET);
        access.setSignType(SIGN_TYPE);
        access.setCertPath(APP_CERTIFICATE);
        // {{t verify-certificates}}
        access.setAlipayPublicCertPath(ALIPAY_CERTIFICATE);
        access.setRootCertPath(ALIPAY_ROOT_CERTIFICATE);
{{/certificates}}
        try {
{{#certificates}}
            AlipayClient client = new DefaultAlipayClient(access);
{{/certificates}}
{{#token_call}}
{{#app_auth_token}}
            // {{t app-auth-token}}
            AlipaySystemOauthTokenResponse response =
                client.{{execute}}(request, null, {{app_auth_token}});
{{/app_auth_token}}
{{^app_auth_token}}
            AlipaySystemOauthTokenResponse response = client.{{execute}}(request);
{{/app_auth_token}}
{{/token_call}}
{{#member_call}}
            // {{t auth-token}}
{{#app_auth_token}}
            AlipayUserInfoShareResponse response =
                client.{{execute}}(request, {{auth_token}}, {{app_auth_token}});
{{/app_auth_token}}
{{^app_auth_token}}
            AlipayUserInfoShareResponse response = client.{{execute}}(request, {{auth_token}});
{{/app_auth_token}}
{{/member_call}}
            if (!response.isSuccess()) {
                System.err.println(response.getCode() + " " + response.getSubCode()
                    + " " + response.getSubMsg());
                System.exit(1);
            }
            System.out.println(response.getBody());
        } catch (AlipayApiException error) {
            System.err.println(error.getErrCode() + " " + error.getMessage());
            System.exit(1);
        }
    }

    // {{t key-java}}
    private static String privateKey(String path) throws IOException {
        String text = bare(path);
        if (Base64.getDecoder().decode(text)[7] != 0x30) {
            throw new IOException(path + ": PKCS#1, not PKCS#8");
        }
        return text;
    }

    // {{t bare}}
    private static String bare(String path) throws IOException {
        byte[] bytes = Files.readAllBytes(Paths.get(path));
        String text = new String(bytes, StandardCharsets.US_ASCII);
        return text.replaceAll("-----[^-]+-----", "").replaceAll("\\s", "");
    }
{{#environment}}

    // {{t required}}
    private static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }
{{/environment}}
}
