/**
 * Run by n8n's Node, which reads SQLite by itself: writes an installed package into n8n's own list, from which the editor
 * knows what the owner installed. Arguments: the database, and the package as JSON.
 */
import { DatabaseSync } from 'node:sqlite';

const [, , file, json] = process.argv;
const { name, version, author, nodes } = JSON.parse(json);
const database = new DatabaseSync(file);
database
	.prepare(
		'INSERT INTO installed_packages (packageName, installedVersion, authorName, authorEmail) VALUES (?, ?, ?, ?)',
	)
	.run(name, version, author.name, author.email);
const insertNode = database.prepare(
	'INSERT INTO installed_nodes (name, type, latestVersion, package) VALUES (?, ?, ?, ?)',
);
for (const node of nodes) insertNode.run(node.displayName, node.type, node.version, name);
database.close();
