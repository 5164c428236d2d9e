<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp'); section>
<#if section = "header">${msg("codeTitle")}<#elseif section = "form">
<form action="${url.loginAction}" method="post" novalidate>
  <#if otpLogin.userOtpCredentials?size gt 1>
  <fieldset class="govuk-fieldset govuk-form-group">
    <legend class="govuk-fieldset__legend">${msg("whichPhone")}</legend>
    <div class="govuk-radios">
      <#list otpLogin.userOtpCredentials as each>
      <div class="govuk-radios__item">
        <input class="govuk-radios__input" id="phone-${each?index}" type="radio" name="selectedCredentialId" value="${each.id}"<#if each.id == otpLogin.selectedCredentialId> checked</#if>>
        <label class="govuk-label govuk-radios__label" for="phone-${each?index}">${each.userLabel!''}</label>
      </div>
      </#list>
    </div>
  </fieldset>
  </#if>
  <@fields.input name="otp" label=msg("loginOtpOneTime") hint=msg("codeHint") autocomplete="one-time-code" inputmode="numeric"/>
  <@fields.send text=msg("doLogIn")/>
</form>
</#if>
</@layout.registrationLayout>
