// Runs mongo-users.js with a stand-in for mongosh, and prints each command that changes something, one a line.
const fs = require('node:fs');
const vm = require('node:vm');

const [script, secrets, startsBegun, users] = process.argv.slice(2);
const known = JSON.parse(users);
let begun = startsBegun === 'true';

function database(db) {
  return {
    getSiblingDB: database,
    hello: () => ({ isWritablePrimary: begun }),
    adminCommand() {
      if (!begun) {
        throw Object.assign(new Error('not yet'), { code: 94 });
      }
      return { ok: 1 };
    },
    runCommand(command) {
      if (command.usersInfo) {
        const all = command.usersInfo.forAllDBs === true;
        return { ok: 1, users: known.filter((one) => all || (one.user === command.usersInfo && one.db === db)) };
      }
      if (command.replSetInitiate) {
        begun = true;
      }
      if (command.createUser) {
        known.push({ user: command.createUser, db });
      }
      console.log(JSON.stringify({ db, ...command }));
      return { ok: 1 };
    },
  };
}

const source = fs.readFileSync(script, 'utf8');
if (!source.includes("'/run/secrets'")) {
  throw new Error('where are its secrets?');
}
vm.runInNewContext(source.replace("'/run/secrets'", JSON.stringify(secrets)), {
  require,
  connect: () => database('admin'),
  sleep: () => {},
  print: () => {},
});
