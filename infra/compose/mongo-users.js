// Begins the replica set where it is not begun, and makes MongoDB's users what the folder of passwords says (decision 0021). Run by mongosh,
// as often as one likes: it changes nothing that is so already, and takes away the users of databases that are not there any more. Once for
// each server: the police have one of their own.
//
//   SECRETS/administrator          the password of the administrator
//   SECRETS/authority.pem          the authority by which the server's certificate is checked
//   SECRETS/projector-address      the address by which the projectors write: safe-pathway.databases.address, or .rooms.police
//   SECRETS/ROOM/DATABASE          for each room of this server, police alone or specialist: a file for each database of it, with the
//                                  password of the user of that name, who may read it
//
// The projectors' user may read and write the databases of the rooms and, where the police are not, what the projectors of every room work on
// (decision 0041) and the positions that several processes of them share (decision 0034), and nothing else: MongoDB knows no pattern of names,
// so each is named. What they worked on lay at the police's server once; it is taken away from there.
// A database without a file here can be neither written nor read: run this before an organisation is registered.

const fs = require('fs');

const SECRETS = '/run/secrets';
const SET = 'safe-pathway';
const NAME = /^(police|specialist)_(control|org_[a-z][a-z0-9-]{1,39})$/;
// After every event a position is written, and each working record has the position of all events at which it last changed: whoever keeps the
// police's server could count what they are not to know of.
const INSIDE = {
  police: [],
  specialist: ['inside_positions', 'police_inside_control', 'police_inside_police', 'specialist_inside_specialist'],
};
const NOT_HERE = { police: ['police_inside_police', 'police_inside_control', 'inside_positions'], specialist: [] };
const NOT_YET_BEGUN = 94;

const secret = (path) => fs.readFileSync(`${SECRETS}/${path}`, 'utf8').trim();

// A server tells whoever may ask when somebody wrote, and the police are not to learn that of others (decision 0024).
const ROOMS = ['police', 'specialist'].filter((room) => fs.existsSync(`${SECRETS}/${room}`));
if (ROOMS.length !== 1) {
  throw new Error('one room has databases on this server: the police have theirs alone');
}

const passwords = ROOMS.flatMap((room) =>
  fs
    .readdirSync(`${SECRETS}/${room}`)
    .sort()
    .map((name) => {
      if (!NAME.test(name) || !name.startsWith(`${room}_`)) {
        throw new Error(`${room}/${name} is no database of this room`);
      }
      return { name, password: secret(`${room}/${name}`) };
    }),
);
const databases = passwords.map((one) => one.name);
for (const room of ROOMS) {
  if (!databases.includes(`${room}_control`)) {
    throw new Error(`${room}/${room}_control is missing: a desk reads it first`);
  }
}

const [, projector, projectorPassword, HOST] =
  secret('projector-address').match(/^mongodb:\/\/([^:@/]+):([^:@/]+)@([a-z][a-z0-9.-]*:[0-9]+)\//) ?? [];
if (!projector) {
  throw new Error('projector-address has no user, password and host');
}

const administrator = connect(
  `mongodb://administrator:${encodeURIComponent(secret('administrator'))}@${HOST}/admin?directConnection=true&authSource=admin&tls=true&tlsCAFile=${SECRETS}/authority.pem`,
);

function run(database, command) {
  try {
    return database.runCommand(command);
  } catch (fault) {
    // Its message could quote the command, and so a password.
    throw new Error(`${Object.keys(command)[0]} failed: ${fault.codeName}`);
  }
}

function begin() {
  try {
    administrator.adminCommand({ replSetGetStatus: 1 });
  } catch (fault) {
    if (fault.code !== NOT_YET_BEGUN) {
      throw fault;
    }
    run(administrator, { replSetInitiate: { _id: SET, members: [{ _id: 0, host: HOST }] } });
  }
  for (let tries = 0; !administrator.hello().isWritablePrimary; tries++) {
    if (tries === 120) {
      throw new Error('the replica set has no primary');
    }
    sleep(500);
  }
}

function make(home, name, password, roles) {
  const database = administrator.getSiblingDB(home);
  const there = run(database, { usersInfo: name }).users.length > 0;
  const user = { pwd: password, roles, mechanisms: ['SCRAM-SHA-256'] };
  run(database, there ? { updateUser: name, ...user } : { createUser: name, ...user });
}

begin();

make(
  'admin',
  decodeURIComponent(projector),
  decodeURIComponent(projectorPassword),
  [...databases, ...ROOMS.flatMap((room) => INSIDE[room])].map((db) => ({ role: 'readWrite', db })),
);
for (const name of ROOMS.flatMap((room) => NOT_HERE[room])) {
  run(administrator.getSiblingDB(name), { dropDatabase: 1 });
}
for (const { name, password } of passwords) {
  make(name, name, password, [{ role: 'read', db: name }]);
}
for (const { db, user } of run(administrator, { usersInfo: { forAllDBs: true } }).users) {
  if (db !== 'admin' && !databases.includes(db)) {
    run(administrator.getSiblingDB(db), { dropUser: user });
  }
}
print(`${databases.length} databases, each with a reader of its own`);
