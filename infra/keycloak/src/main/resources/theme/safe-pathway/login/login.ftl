<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username','password'); section>
<#if section = "header">${msg("loginAccountTitle")}<#elseif section = "form">
<form action="${url.loginAction}" method="post" novalidate>
  <#if !usernameHidden??>
  <@fields.input name="username" label=msg("username") value=(login.username!'') autocomplete="username"/>
  </#if>
  <@fields.input name="password" label=msg("password") type="password" autocomplete="current-password"/>
  <input type="hidden" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
  <@fields.send text=msg("doLogIn")/>
</form>
<#if realm.resetPasswordAllowed>
<p class="govuk-body"><a class="govuk-link" href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p>
</#if>
</#if>
</@layout.registrationLayout>
