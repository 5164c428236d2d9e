<#-- The fields of the pages, each with its label, its hint and what is wrong with it. -->

<#-- What is wrong, each with the field of the page that puts it right. -->
<#function faulty>
  <#local all = []>
  <#if messagesPerField?? && (pageId!'') == 'login'>
    <#-- One text at one place, or it would tell whether it is the name or the password that is wrong. -->
    <#if messagesPerField.existsError('username', 'password')>
      <#return [{"field": "username", "text": messagesPerField.getFirstError('username', 'password')}]>
    </#if>
  <#elseif messagesPerField??>
    <#list [
      {"key": "username", "field": "username"},
      {"key": "password", "field": "password-new"},
      {"key": "password-confirm", "field": "password-confirm"},
      {"key": "totp", "field": (pageId!'')?contains('config-totp')?then('totp', 'otp')},
      {"key": "userLabel", "field": "userLabel"}] as one>
      <#if messagesPerField.existsError(one.key)>
        <#local all = all + [{"field": one.field, "text": messagesPerField.get(one.key)}]>
      </#if>
    </#list>
  </#if>
  <#return all>
</#function>

<#macro input name label type="text" value="" autocomplete="off" hint="" inputmode="">
<#local text = "">
<#list faulty() as fault><#if fault.field == name><#local text = fault.text></#if></#list>
<#local wrong = text != "">
<#local described = []>
<#if hint != ""><#local described = described + [name + "-hint"]></#if>
<#if wrong><#local described = described + [name + "-error"]></#if>
<div class="govuk-form-group<#if wrong> govuk-form-group--error</#if>">
  <label class="govuk-label" for="${name}">${label}</label>
  <#if hint != ""><div id="${name}-hint" class="govuk-hint">${hint}</div></#if>
  <#if wrong><p id="${name}-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${kcSanitize(text)?no_esc}</p></#if>
  <input class="govuk-input govuk-input--width-20<#if wrong> govuk-input--error</#if>" id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}" spellcheck="false" autocapitalize="none"<#if inputmode != ""> inputmode="${inputmode}"</#if><#if wrong> aria-invalid="true"</#if><#if described?has_content> aria-describedby="${described?join(' ')}"</#if>>
</div>
</#macro>

<#macro send text>
<button type="submit" class="govuk-button">${text}</button>
</#macro>
