import { none } from '../src/taxonomy/none.ts'

interface Node {
  children: Map<number, Node>
  skill: number
  occupation: number
}

const emptyNode = (): Node => ({ children: new Map(), skill: none, occupation: none })

/**
 * The trie of all labels as flat tables, nodes numbered breadth first so that the children of a node are contiguous.
 * Where several labels of a kind share a key, the one that `compare` puts first has it.
 */
export function buildTrie(
  keys: readonly (readonly number[])[],
  kinds: readonly ('skill' | 'occupation')[],
  compare: (a: number, b: number) => number,
): Record<string, Uint32Array> {
  const root = emptyNode()
  for (const [label, key] of keys.entries()) {
    let node = root
    for (const word of key) {
      const child = node.children.get(word) ?? emptyNode()
      node.children.set(word, child)
      node = child
    }
    const kind = kinds[label] as 'skill' | 'occupation'
    if (node[kind] === none || compare(label, node[kind]) < 0) node[kind] = label
  }
  return flatten(root)
}

function flatten(root: Node): Record<string, Uint32Array> {
  const nodes = [root]
  const words = [0]
  const firstChildren: number[] = []
  for (let index = 0; index < nodes.length; index += 1) {
    firstChildren.push(nodes.length)
    for (const [word, child] of [...(nodes[index] as Node).children].toSorted(([a], [b]) => a - b)) {
      nodes.push(child)
      words.push(word)
    }
  }
  return {
    'node-words': Uint32Array.from(words),
    'first-children': Uint32Array.from([...firstChildren, nodes.length]),
    'skill-labels': Uint32Array.from(nodes, (node) => node.skill),
    'occupation-labels': Uint32Array.from(nodes, (node) => node.occupation),
  }
}
