package overbounce.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.DoubleConstantInstruction;
import org.teavm.model.instructions.NegateInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.util.DefinitionExtractor;

/**
 * Keeps the order in which our classes add and multiply when TeaVM writes them as JavaScript.
 *
 * <p>TeaVM prints {@code x + (y + z)} without the parentheses, likewise {@code x * (y / z)} and {@code x % (y * z)},
 * and the sum comes out otherwise than on the JVM. A unary operand keeps its parentheses, and turning a sign twice
 * changes no bit: so every second operand of such an operation that is or may become an operation itself, by inlining
 * or otherwise, is negated twice. Constants cannot become one, and an operation of another rank keeps its place without
 * help.
 *
 * <p>It runs inside Maven, whose Java may be older than the game's: the build compiles this class for Java 17.
 *
 * <p>The build alone uses it. One thread at a time.
 */
public final class EvaluationOrderGuard implements ClassHolderTransformer {
    private static final String GUARDED = "overbounce.";

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (type.getName().startsWith(GUARDED)) {
            for (MethodHolder method : type.getMethods()) {
                Program program = method.getProgram();
                if (program != null) {
                    guard(program);
                }
            }
        }
    }

    private static void guard(Program program) {
        Map<Variable, List<Instruction>> definitions = definitions(program);
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof BinaryInstruction operation
                        && losesParentheses(operation)
                        && !isHarmless(operation.getSecondOperand(), operation, definitions, new HashSet<>())) {
                    negateTwice(program, operation);
                }
            }
        }
    }

    private static Map<Variable, List<Instruction>> definitions(Program program) {
        Map<Variable, List<Instruction>> definitions = new HashMap<>();
        DefinitionExtractor extractor = new DefinitionExtractor();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                instruction.acceptVisitor(extractor);
                for (Variable defined : extractor.getDefinedVariables()) {
                    definitions
                            .computeIfAbsent(defined, key -> new ArrayList<>())
                            .add(instruction);
                }
            }
        }
        return definitions;
    }

    private static boolean losesParentheses(BinaryInstruction operation) {
        NumericOperandType type = operation.getOperandType();
        boolean fractional = type == NumericOperandType.DOUBLE || type == NumericOperandType.FLOAT;
        return fractional
                && switch (operation.getOperation()) {
                    case ADD, MULTIPLY, MODULO -> true;
                    default -> false;
                };
    }

    /** Whether all that the variable can hold is printed right without help. */
    private static boolean isHarmless(
            Variable operand,
            BinaryInstruction operation,
            Map<Variable, List<Instruction>> definitions,
            Set<Variable> seen) {
        List<Instruction> sources = definitions.getOrDefault(operand, List.of());
        if (sources.isEmpty() || !seen.add(operand)) {
            return false;
        }
        for (Instruction source : sources) {
            boolean harmless = false;
            if (source instanceof DoubleConstantInstruction constant) {
                harmless = constant.getConstant() >= 0;
            } else if (source instanceof BinaryInstruction inner) {
                harmless = isAdditive(inner.getOperation()) != isAdditive(operation.getOperation());
            } else if (source instanceof AssignInstruction assign) {
                harmless = isHarmless(assign.getAssignee(), operation, definitions, seen);
            }
            if (!harmless) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAdditive(BinaryOperation operation) {
        return operation == BinaryOperation.ADD || operation == BinaryOperation.SUBTRACT;
    }

    private static void negateTwice(Program program, BinaryInstruction operation) {
        Variable once = negate(program, operation, operation.getSecondOperand());
        operation.setSecondOperand(negate(program, operation, once));
    }

    private static Variable negate(Program program, BinaryInstruction before, Variable operand) {
        NegateInstruction negation = new NegateInstruction(before.getOperandType());
        negation.setOperand(operand);
        negation.setReceiver(program.createVariable());
        negation.setLocation(before.getLocation());
        before.insertPrevious(negation);
        return negation.getReceiver();
    }
}
