// Runs AwsSolutions over each template of the site; every finding must be in suppressions.json, and every line there must be
// needed. `npm install && npm run nag`. Exits 1 otherwise.
const fs = require('fs');
const path = require('path');
const { App, Stack } = require('aws-cdk-lib');
const { CfnInclude } = require('aws-cdk-lib/cloudformation-include');
const { AwsSolutionsChecks } = require('cdk-nag');

const site = path.join(__dirname, '..');
// The root only nests the others, and is written in SAM.
const templates = fs.readdirSync(site).filter((file) => file.endsWith('.yaml') && file !== 'site.yaml').sort();
const suppressions = JSON.parse(fs.readFileSync(path.join(__dirname, 'suppressions.json'), 'utf8'));

function findings(file) {
  const app = new App({ analyticsReporting: false });
  const stack = new Stack(app, path.basename(file, '.yaml'));
  new CfnInclude(stack, 'included', { templateFile: path.join(site, file) });
  const report = new AwsSolutionsChecks(app).validateScope(app);
  return report.violations.flatMap((violation) =>
    violation.violatingResources.map((construct) => ({
      template: stack.stackName,
      rule: violation.ruleName.replace('AwsSolutions-', ''),
      resource: construct.constructPath.split('/').pop(),
      info: violation.description,
    })),
  );
}

const found = templates.flatMap(findings);
const fits = (s, f) => f.rule.split('[')[0] === s.rule && s.template === f.template && (!s.resource || s.resource === f.resource);
let bad = 0;
for (const f of found) {
  const reason = suppressions.find((s) => fits(s, f));
  if (!reason) bad += 1;
  console.log(`${reason ? 'argued ' : 'FINDING'} ${f.template}/${f.resource} ${f.rule}: ${reason ? reason.reason : f.info}`);
}
for (const s of suppressions.filter((one) => !found.some((f) => fits(one, f)))) {
  bad += 1;
  console.log(`UNUSED  ${s.template}/${s.resource || '*'} ${s.rule}`);
}
console.log(`${templates.length} templates, ${found.length} findings, ${found.length - bad} argued, ${bad} open`);
process.exit(bad === 0 ? 0 : 1);
