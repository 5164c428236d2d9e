<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password','password-confirm'); section>
<#if section = "header">${msg("updatePasswordTitle")}<#elseif section = "form">
<form action="${url.loginAction}" method="post" novalidate>
  <@fields.input name="password-new" label=msg("passwordNew") type="password" hint=msg("passwordHint") autocomplete="new-password"/>
  <@fields.input name="password-confirm" label=msg("passwordConfirm") type="password" autocomplete="new-password"/>
  <#-- Whoever knew the old one is out. -->
  <input type="hidden" name="logout-sessions" value="on">
  <@fields.send text=msg("doContinue")/>
</form>
</#if>
</@layout.registrationLayout>
