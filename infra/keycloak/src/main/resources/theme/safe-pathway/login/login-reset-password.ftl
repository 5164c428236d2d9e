<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username'); section>
<#if section = "header">${msg("emailForgotTitle")}<#elseif section = "form">
<form action="${url.loginAction}" method="post" novalidate>
  <@fields.input name="username" label=msg("username") hint=msg("emailInstruction") autocomplete="username"/>
  <@fields.send text=msg("doContinue")/>
</form>
<p class="govuk-body"><a class="govuk-link" href="${url.loginUrl}">${msg("backToLogin")}</a></p>
</#if>
</@layout.registrationLayout>
