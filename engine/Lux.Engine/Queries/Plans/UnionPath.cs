namespace Lux.Engine;

/// <summary>A way to find rows for an OR: the rows of each branch, each once.</summary>
/// <param name="Conjunct">The number of the conjunct that is the OR.</param>
/// <param name="Branches">For each branch the paths that find its rows.</param>
internal sealed record UnionPath(int Conjunct, AccessPath[][] Branches)
{
    /// <summary>The union for a conjunct; null when a branch needs every row.</summary>
    public static UnionPath? Of(TableState state, Conjunct[] conjuncts, int number)
    {
        if (conjuncts[number].Node is not OrNode or) return null;
        List<AccessPath[]> branches = [];
        foreach (var operand in or.Operands)
        {
            Conjunct[] parts = operand is AndNode and ? [.. and.Operands.Select(o => new Conjunct(o, false))] : [new(operand, false)];
            AccessPath[] paths = [.. new AccessPlanner(state, parts, [OrderItem.ById], hasLimit: false).Paths().Where(p => p.IsSelective)];
            if (paths.Length == 0) return null;
            branches.Add([.. paths.Select(p => p with { IsOrdered = false })]);   // a set has no order, so no cursor cuts a branch
        }
        return new(number, [.. branches]);
    }
}
