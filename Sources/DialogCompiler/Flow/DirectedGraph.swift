/// A graph of numbered vertices, searched without recursion so that its size is no matter.
struct DirectedGraph {
  /// For each vertex those that it leads to, in the author's order.
  let edges: [[Int]]

  /// Everything that can be reached from a vertex, itself among it.
  func reachable(from start: Int) -> Set<Int> {
    var reached: Set<Int> = [start]
    var open = [start]
    while let vertex = open.popLast() {
      for next in edges[vertex] where reached.insert(next).inserted { open.append(next) }
    }
    return reached
  }

  /// All vertices, each behind those that it leads to; on a circle in some order.
  func innermostFirst() -> [Int] {
    var finished: [Int] = []
    var isSeen = [Bool](repeating: false, count: edges.count)
    for root in edges.indices where !isSeen[root] {
      isSeen[root] = true
      var way = [(vertex: root, next: 0)]
      while let (vertex, next) = way.last {
        guard next < edges[vertex].count else {
          finished.append(vertex)
          way.removeLast()
          continue
        }
        way[way.count - 1].next += 1
        let target = edges[vertex][next]
        if !isSeen[target] {
          isSeen[target] = true
          way.append((target, 0))
        }
      }
    }
    return finished
  }

  /// An edge that leads back to where its way came from.
  struct BackEdge: Hashable {
    let source: Int
    /// The place of the edge among those of its source.
    let place: Int
    /// The circle, from its first vertex to that vertex again.
    let path: [Int]
  }

  /// Edges whose removal leaves no circle, found by depth from every vertex in turn.
  func backEdges() -> [BackEdge] {
    var found: [BackEdge] = []
    var isDone = [Bool](repeating: false, count: edges.count)
    // Where a vertex is on the current way.
    var depth = [Int?](repeating: nil, count: edges.count)
    for root in edges.indices where !isDone[root] {
      var way = [root]
      var places = [0]
      depth[root] = 0
      while let vertex = way.last, let place = places.last {
        guard place < edges[vertex].count else {
          depth[vertex] = nil
          isDone[vertex] = true
          way.removeLast()
          places.removeLast()
          continue
        }
        places[places.count - 1] += 1
        let next = edges[vertex][place]
        if let start = depth[next] {
          found.append(BackEdge(source: vertex, place: place, path: way[start...] + [next]))
        } else if !isDone[next] {
          depth[next] = way.count
          way.append(next)
          places.append(0)
        }
      }
    }
    return found
  }
}
