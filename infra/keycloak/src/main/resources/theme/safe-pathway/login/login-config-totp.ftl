<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp','userLabel'); section>
<#if section = "header">${msg("loginTotpTitle")}<#elseif section = "form">
<ol class="govuk-list govuk-list--number">
  <li>${msg("loginTotpStep1")}</li>
  <#if mode?? && mode = "manual">
  <li>
    <p>${msg("loginTotpManualStep2")} <strong>${totp.totpSecretEncoded}</strong></p>
    <p><a class="govuk-link" href="${totp.qrUrl}">${msg("loginTotpScanBarcode")}</a></p>
  </li>
  <#else>
  <li>
    <p>${msg("loginTotpStep2")}</p>
    <p><img src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("qrCode")}"></p>
    <p><a class="govuk-link" href="${totp.manualUrl}">${msg("loginTotpUnableToScan")}</a></p>
  </li>
  </#if>
  <li>${msg("loginTotpStep3")}</li>
</ol>
<form action="${url.loginAction}" method="post" novalidate>
  <input type="hidden" name="totpSecret" value="${totp.totpSecret}">
  <#-- Whoever had the old one is out. -->
  <input type="hidden" name="logout-sessions" value="on">
  <#if mode??><input type="hidden" name="mode" value="${mode}"></#if>
  <@fields.input name="totp" label=msg("loginOtpOneTime") hint=msg("codeHint") autocomplete="one-time-code" inputmode="numeric"/>
  <@fields.input name="userLabel" label=msg("loginTotpDeviceName") hint=msg("phoneHint")/>
  <@fields.send text=msg("doContinue")/>
</form>
</#if>
</@layout.registrationLayout>
